import { readFile } from 'node:fs/promises';
import { aDocument, aDraft, cast } from '../journeys/world/stations.js';
import { thePlan } from '../journeys/world/the-plan.js';
import { barriersOn } from './axe.js';
import { choose } from './fields.js';
import { openOffice, type Office } from './office.js';
import { act, cardOf, openDialog, openDocument, stands } from './on-document.js';

let office: Office;
let training: string;
let prevention: string;
beforeAll(async () => {
  office = await openOffice();
  const { world } = office;
  const plan = (subject: string) => aDocument(world, 'issued', { content: thePlan({ subject }) });
  training = await plan('Đào tạo năm 2027');
  prevention = await plan('Phòng dịch năm 2027');
});
afterEach(() => office.leave());
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

const unheard = 'Nơi nhận đã sáp nhập, không còn nhận văn bản.';

test('a receiver nobody hears from is waited for no more; then the plan is filed', async () => {
  const { world } = office;
  const receiverId = await world.addReceiver({
    organId: 'H99.01.77',
    name: 'Bệnh viện tỉnh Mẫu',
    channel: 'http',
    address: 'http://127.0.0.1:9',
  });
  const clerk = await world.person(cast.clerk);
  await clerk.post(`${prevention}/dispatch`, { receiverIds: [receiverId] });
  const page = await openDocument(office, cast.clerk, prevention);
  const receivers = page.getByRole('region', { name: 'Nơi nhận ngoài cơ quan' });
  await receivers.getByRole('button', { name: 'Thôi chờ' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill(unheard);
  expect(await barriersOn(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Thôi chờ', exact: true }).click();
  await receivers.getByText(unheard).waitFor();
  await act(page, 'Lưu hồ sơ', 'Lưu hồ sơ');
  await stands(page, 'Đã lưu hồ sơ');
  expect(page.complaints).toEqual([]);
});

test('wrong form is corrected by an official letter, wrong content replaced by another plan', async () => {
  await aDraft(
    office.world,
    thePlan({ docType: 'CV', subject: 'Đính chính thể thức', annexes: [] }),
  );
  const page = await openDocument(office, cast.drafter, training);
  const name = async (button: string, subject: RegExp): Promise<void> => {
    const dialog = await openDialog(page, button);
    await choose(dialog.getByRole('combobox'), subject);
    await dialog.getByLabel('Lý do').fill('Sai sót khi ban hành.');
    await dialog.getByRole('button', { name: button, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  };
  await name('Đính chính', /Đính chính thể thức/);
  await page.getByText('Đã ghi nhận công văn đính chính').waitFor();
  await stands(page, 'Đã ban hành');
  await name('Thay thế', /Phòng dịch năm 2027/);
  await stands(page, 'Đã thay thế');
  expect(page.complaints).toEqual([]);
});

test('a recall asks why, and the plan is out of force', async () => {
  const page = await openDocument(office, cast.clerk, prevention);
  await act(page, 'Thu hồi', 'Thu hồi', { 'Lý do': 'Ban hành trái thẩm quyền.' });
  await stands(page, 'Đã thu hồi');
  expect(
    await cardOf(page)
      .getByRole('button', { name: /Thu hồi|Gửi|Lưu/ })
      .count(),
  ).toBe(0);
  expect(page.complaints).toEqual([]);
});
