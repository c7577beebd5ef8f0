import { openPdf } from '../../libs/pades/pdf/file.js';
import { stream, withEntries } from '../../libs/pades/pdf/objects.js';
import { pagesOf } from '../../libs/pades/pages.js';
import { withNote } from '../foreign/with-note.js';
import { savedAgain } from '../pki/attacks.js';
import { aDocument, cast, waitFor } from '../journeys/world/stations.js';
import { barriersOn } from './axe.js';
import { openOffice, type Office } from './office.js';

let office: Office;
let at: string;
beforeAll(async () => {
  office = await openOffice();
  at = await aDocument(office.world, 'sent');
  await waitFor(office.world, at, ({ deliveries }) => deliveries[0]?.state === 'arrived');
});
afterAll(() => office?.close());

test('the Sở reads the paper beside the verdict of each signature', async () => {
  const page = await office.window('so.vanthu', '/van-ban-den');
  await page.getByText('Chữ ký hợp lệ').click();
  await page
    .getByText('Trang của tệp PDF')
    .or(page.getByText(/^\d+ trang$/))
    .first()
    .waitFor();
  await page.getByText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').first().waitFor();
  await page.getByText(/mọi chữ ký số đều đúng/).waitFor();
  expect(await page.getByRole('region', { name: /^Chữ ký: / }).count()).toBe(2);
  expect(await barriersOn(page)).toEqual([]);
  expect(page.complaints).toEqual([]);
});

test('anybody checks a signed file; what is no PDF, or was changed, is told so in words', async () => {
  const clerk = await office.world.person(cast.clerk);
  const pdf = await clerk.file(`${at}/pdf`);
  const page = await office.window(cast.clerk, '/kiem-tra-chu-ky');
  const drop = page.locator('input[type=file]');
  await drop.setInputFiles({ name: 'ke-hoach.pdf', mimeType: 'application/pdf', buffer: pdf });
  await page.getByText(/mọi chữ ký số đều đúng/).waitFor();
  expect(await barriersOn(page)).toEqual([]);

  const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(2_000)]);
  await drop.setInputFiles({ name: 'ke-hoach.pdf', mimeType: 'application/pdf', buffer: program });
  await page.getByText('Đây không phải tệp PDF, dù tên có thể ghi như vậy.').waitFor();

  const changed = Buffer.from(pdf);
  changed.writeUInt8(changed.readUInt8(2_000) ^ 1, 2_000);
  await drop.setInputFiles({ name: 'da-sua.pdf', mimeType: 'application/pdf', buffer: changed });
  await page.getByRole('heading', { name: 'da-sua.pdf' }).waitFor();
  await page.getByText('Không hợp lệ').first().waitFor();
  await page.getByText('Các phép kiểm tra').first().click();
  await page.getByText('ETSI EN 319 102-1: TOTAL-FAILED, HASH_FAILURE').first().waitFor();
  expect(page.complaints).toEqual([]);
});

test('pages that look different stand side by side, no others; a change that is not seen is told so', async () => {
  const clerk = await office.world.person(cast.clerk);
  const pdf = await clerk.file(`${at}/pdf`);
  const page = await office.window(cast.clerk, '/kiem-tra-chu-ky');
  const drop = (name: string, buffer: Buffer) =>
    page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer });
  const sheets = page.getByRole('region', { name: 'Trước và sau khi bị thay đổi' });

  const repainted = savedAgain(pdf, ({ update, view }) => {
    const last = pagesOf(view).at(-1)!;
    const box = update.add(stream({}, Buffer.from('1 0 0 rg 100 500 200 100 re f')));
    update.set(last.ref, withEntries(last.dict, { Contents: box }));
  });
  const count = pagesOf(openPdf(pdf).latest).length;
  await drop('ve-lai.pdf', Buffer.from(repainted));
  await sheets.getByText(`Khác nhau ở trang ${count}.`).waitFor();
  await expect(sheets.locator('.react-pdf__Page').count()).resolves.toBeLessThanOrEqual(2);
  expect(await barriersOn(page)).toEqual([]);

  await drop('ghi-chu.pdf', Buffer.from(withNote(pdf)));
  await sheets.getByText('Vẽ ở đây thì các trang trông như nhau').waitFor();
  expect(page.complaints).toEqual([]);
});
