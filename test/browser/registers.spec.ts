import { readFile } from 'node:fs/promises';
import { aDocument, cast } from '../journeys/world/stations.js';
import { thePlan } from '../journeys/world/the-plan.js';
import { barriersOn } from './axe.js';
import { openOffice, type Office } from './office.js';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  await aDocument(office.world, 'issued', { content: thePlan({ subject: 'Đào tạo năm 2027' }) });
  await aDocument(office.world, 'issued', { content: thePlan({ subject: 'Phòng dịch năm 2027' }) });
});
afterAll(() => office?.close());

test('the register of what went out is filtered in the address, printed and exported', async () => {
  const page = await office.window(cast.clerk, '/so-van-ban-di');
  await page.getByRole('heading', { name: 'Sổ văn bản đi có 2 số' }).waitFor();
  expect(await page.getByRole('columnheader').allInnerTexts()).toEqual([
    'Số, ký hiệu văn bản',
    'Ngày tháng văn bản',
    'Tên loại và trích yếu nội dung văn bản',
    'Người ký',
    'Nơi nhận văn bản',
    'Đơn vị, người nhận bản lưu',
    'Số lượng bản',
    'Ngày chuyển',
    'Ký nhận',
    'Ghi chú',
  ]);
  expect(await barriersOn(page)).toEqual([]);

  const words = page.getByRole('searchbox', { name: /Tìm số, ký hiệu/ });
  await words.fill('phong dich');
  await words.press('Enter');
  await page.getByRole('heading', { name: 'Sổ văn bản đi có 1 số' }).waitFor();
  expect(new URL(page.url()).searchParams.get('tim')).toBe('phong dich');
  await page.getByRole('cell', { name: 'Kế hoạch Phòng dịch năm 2027' }).waitFor();

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải CSV' }).click(),
  ]);
  const lines = (await readFile(await file.path(), 'utf8')).trim().split('\r\n');
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain('02/KH-TTYT');
  expect(lines[1]).toContain('Phòng dịch năm 2027');

  await page.emulateMedia({ media: 'print' });
  expect(await page.getByText('SỔ ĐĂNG KÝ VĂN BẢN ĐI', { exact: true }).isVisible()).toBe(true);
  expect(await page.getByRole('navigation').isVisible()).toBe(false);
  expect(page.complaints).toEqual([]);
});
