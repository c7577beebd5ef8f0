import { aDocument, standing } from '../journeys/world/stations.js';
import { barriersOn } from './axe.js';
import { openOffice, type Office } from './office.js';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office?.close());

const reason = 'Nơi nhận ghi thiếu các trạm y tế.';

test('the clerk finds what waits for a number, and returns it before one is taken', async () => {
  const at = await aDocument(office.world, 'leaderSigned');
  const page = await office.window('vanthu1', '/cap-so');
  await page.getByRole('heading', { name: 'Có 1 văn bản chờ cấp số' }).waitFor();
  await page.getByText('01/KH-TTYT').waitFor();
  expect(await barriersOn(page)).toEqual([]);

  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/van-ban\/.*hang=cap-so/);
  await page.getByRole('button', { name: /Trả lại/ }).click();
  const box = page.getByRole('dialog');
  await box.getByRole('textbox').fill(reason);
  await box.getByRole('button', { name: /^Trả lại/ }).click();
  await box.waitFor({ state: 'hidden' });

  const document = await standing(office.world, at);
  expect(document).toMatchObject({ state: 'drafted', code: null, lastReturn: { reason } });
  await page.goto(`${office.world.origin}/cap-so`);
  await page.getByRole('heading', { name: 'Không có văn bản nào chờ cấp số' }).waitFor();
  expect(page.complaints).toEqual([]);
});
