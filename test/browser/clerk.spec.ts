import { aNumberedDocument } from '../journeys/world/numbered-document.js';
import { aDocument, centreSeal, standing } from '../journeys/world/stations.js';
import { barriersOn } from './axe.js';
import { openOffice, type Office } from './office.js';
import { act, openDocument, stands } from './on-document.js';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterEach(() => office.leave());
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

test('a seal that broke off is placed again over the same number', async () => {
  const at = await aNumberedDocument(office.world);
  const { registration } = await standing(office.world, at);
  const page = await openDocument(office, 'vanthu1', at);
  await stands(page, 'Đang đóng dấu');
  await act(page, 'Đóng dấu lại', 'Đóng dấu', { 'Mã PIN': office.world.pins[centreSeal] ?? '' });
  await stands(page, 'Đã ban hành');
  expect(await standing(office.world, at)).toMatchObject({ code: registration?.code });
  expect(page.complaints).toEqual([]);
});

test('a number that will not be sealed is given up, and stays in the register with the reason', async () => {
  const at = await aNumberedDocument(office.world);
  const { registration } = await standing(office.world, at);
  const page = await openDocument(office, 'vanthu1', at);
  await act(page, 'Bỏ số đã cấp', 'Bỏ số', { 'Lý do': 'Thiết bị con dấu hỏng.' });
  await stands(page, 'Đã ký, chờ cấp số');
  await page.goto(`${office.world.origin}/so-van-ban-di`);
  const row = page.getByRole('row').filter({ hasText: registration?.code ?? 'no number' });
  await row.getByText('Số đã hủy: Thiết bị con dấu hỏng.').waitFor();
  expect(page.complaints).toEqual([]);
});
