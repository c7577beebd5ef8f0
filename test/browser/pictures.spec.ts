import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { aDocument } from '../journeys/world/stations.js';
import { thePlan } from '../journeys/world/the-plan.js';
import { openOffice, type Office, type Window } from './office.js';

/** `npm run pictures` names the folder of the README's pictures and runs this alone. */
const folder = process.env['PICTURES'] ?? '';

const otherSubject = 'Kiểm tra công tác cải cách hành chính tại các khoa, phòng, trạm y tế';

let office: Office;
let documents: string[];
beforeAll(async () => {
  office = await openOffice();
  documents = [
    await aDocument(office.world, 'approved'),
    await aDocument(office.world, 'checked', { content: thePlan({ subject: otherSubject }) }),
  ].map((at) => at.replace('/api/documents', '/van-ban'));
});
afterAll(() => office?.close());

test('a deputy director’s desk', async () => {
  const window = await office.window('pgd1');
  await window.getByRole('heading', { name: /2 việc chờ bạn/ }).waitFor();
  await keep(window, 'ban-lam-viec');
});

test('the page of a document that waits for the signature', async () => {
  const window = await office.window('pgd1', documents[0]);
  await window.getByText('Việc của bạn: ký số').waitFor();
  await window.locator('canvas').first().waitFor();
  await window.waitForTimeout(1_000);
  await keep(window, 'van-ban-cho-ky');
});

async function keep(window: Window, name: string): Promise<void> {
  const picture = await window.screenshot();
  // A blank page of this size is some 5 kB.
  expect(picture.length).toBeGreaterThan(30_000);
  expect(window.complaints).toEqual([]);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${name}.png`), picture);
}
