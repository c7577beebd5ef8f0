import { aDocument } from '../journeys/world/stations.js';
import { openOffice, type Office } from './office.js';

let office: Office;
let at: string;
beforeAll(async () => {
  office = await openOffice();
  at = (await aDocument(office.world, 'issued')).replace('/api/documents', '/van-ban');
});
afterAll(() => office?.close());

test('an auditor reads a document’s whole history, and can do nothing to it', async () => {
  const window = await office.window('thanhtra', `${at}?muc=lich-su`);
  const main = window.getByRole('main');
  await main.getByText('Đỗ Thị Khánh').first().waitFor();
  await main.getByText('Vũ Thị Giang').first().waitFor();
  const acts = /^(Ký số|Trả lại|Hỏi lại|Rút lại|Hủy|Thu hồi|Gửi|Cấp số)/;
  expect(await window.getByRole('button', { name: acts }).count()).toBe(0);
  expect(window.complaints).toEqual([]);
});

test('the trail is judged in words, and holds that he has looked', async () => {
  const window = await office.window('thanhtra', '/nhat-ky');
  await window.getByRole('button', { name: 'Kiểm tra ngay' }).click();
  await window
    .getByText(/nguyên vẹn/)
    .first()
    .waitFor();
  await window.getByText('Xem văn bản (kiểm tra)').first().waitFor();
});
