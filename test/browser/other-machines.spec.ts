import { barriersOn } from './axe.js';
import { choose, fillDay } from './fields.js';
import { openOffice, type Office, type Window } from './office.js';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterEach(() => office.leave());
afterAll(() => office?.close());

const field = (page: Window, label: string) => page.getByLabel(label, { exact: true });
const list = (page: Window, name: string) =>
  page.getByRole('dialog').getByRole('combobox', { name, exact: true });
const write = (page: Window, label: string, text: string) => field(page, label).fill(text);
const press = (page: Window, name: string | RegExp) =>
  page.getByRole('button', { name }).first().click();
const inDialog = (page: Window, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).click();

test('a petition goes from the register to its answer; its name is for those who handle it', async () => {
  const clerk = await office.window('vanthu1', '/phan-anh');
  await press(clerk, 'Vào sổ phản ánh mới');
  await write(clerk, 'Tóm tắt, không ghi tên người phản ánh', 'Chờ khám quá lâu');
  await write(clerk, 'Nội dung', 'Chờ từ 7 giờ đến 11 giờ.');
  await choose(list(clerk, 'Lĩnh vực'), /^Thủ tục hành chính/);
  await fillDay(field(clerk, 'Ngày tiếp nhận'), '04/03/2026');
  await write(clerk, 'Họ tên người phản ánh', 'Nguyễn Văn Tâm');
  await clerk.getByLabel(/^Giữ bí mật/).check();
  expect(await barriersOn(clerk)).toEqual([]);
  await clerk.getByRole('button', { name: 'Vào sổ', exact: true }).click();
  await clerk.getByRole('heading', { name: 'Chờ khám quá lâu' }).waitFor();
  await clerk.getByText('Nguyễn Văn Tâm').waitFor();
  const path = new URL(clerk.url()).pathname;

  const director = await office.window('giamdoc', '/');
  await director.getByRole('link', { name: /Chờ khám quá lâu/ }).click();
  await press(director, /^Giao xử lý/);
  await choose(list(director, 'Đơn vị'), 'Phòng Tổ chức - Hành chính');
  await choose(list(director, 'Người trả lời (bỏ trống: trưởng đơn vị phân công)'), 'Vũ Thị Giang');
  expect(await barriersOn(director)).toEqual([]);
  await inDialog(director, 'Giao');
  await director.getByText('Trả lời: Vũ Thị Giang').waitFor();

  const handler = await office.window('chuyenvien.tchc', path);
  await press(handler, /^Ghi nội dung trả lời/);
  await write(handler, 'Nội dung trả lời', 'Đã tăng thêm hai bàn khám.');
  await inDialog(handler, 'Ghi trả lời');
  await handler.getByText('Gửi trả lời, kết thúc: Văn thư').waitFor();

  const auditor = await office.window('thanhtra', path);
  await auditor.getByText('Đã tăng thêm hai bàn khám.').first().waitFor();
  await auditor.getByText('Được giữ bí mật; chỉ người xử lý xem được.').waitFor();
  expect(await auditor.getByText('Nguyễn Văn Tâm').count()).toBe(0);

  // The clerk has looked on all the while: the page has come along by itself.
  await press(clerk, /^Gửi trả lời, kết thúc/);
  await write(clerk, 'Đã báo cho người phản ánh bằng cách nào', 'Gọi điện thoại');
  await inDialog(clerk, 'Kết thúc');
  await clerk.getByText('Không còn việc nào phải làm.').waitFor();
  await clerk.getByRole('group', { name: 'Sơ đồ quy trình' }).waitFor();
  expect(await barriersOn(clerk)).toEqual([]);

  await director.goto(`${office.world.origin}/phan-anh?muc=dung-han&nam=2026`);
  await director.getByText('100% đúng hạn').waitFor();
  expect(await barriersOn(director)).toEqual([]);
  for (const page of [clerk, director, handler, auditor]) expect(page.complaints).toEqual([]);
});

test('more time is asked for, forwarded by the head and granted by the leader', async () => {
  const drafter = await office.window('chuyenvien.tchc', '/gia-han');
  await press(drafter, 'Xin gia hạn');
  await write(drafter, 'Tên nhiệm vụ', 'Khảo sát hài lòng quý I');
  await fillDay(field(drafter, 'Thời hạn hiện nay'), '31/03/2026');
  await fillDay(field(drafter, 'Xin gia hạn đến'), '30/04/2026');
  await write(drafter, 'Lý do', 'Mới thu được một nửa số phiếu.');
  expect(await barriersOn(drafter)).toEqual([]);
  await press(drafter, 'Gửi đề nghị');
  await drafter.getByRole('heading', { name: 'Khảo sát hài lòng quý I' }).waitFor();
  const path = new URL(drafter.url()).pathname;

  const head = await office.window('truongphong.tchc', path);
  await press(head, /^Chuyển lãnh đạo/);
  await write(head, 'Ý kiến của trưởng đơn vị', 'Đề nghị cho gia hạn.');
  await inDialog(head, 'Chuyển');
  await head.getByText('Quyết định: Giám đốc').waitFor();

  const director = await office.window('giamdoc', path);
  await director.getByText('Đề nghị cho gia hạn.').waitFor();
  await press(director, /^Đồng ý gia hạn/);
  await fillDay(field(director, 'Gia hạn đến ngày'), '15/04/2026');
  await inDialog(director, 'Đồng ý');
  await director.getByText('Được đến').waitFor();
  await drafter.getByText('15/04/2026').waitFor();
  expect(await barriersOn(drafter)).toEqual([]);
  await drafter.goto(`${office.world.origin}/gia-han?muc=tat-ca`);
  await drafter.getByText('xin đến 30/04/2026').waitFor();
  expect(await barriersOn(drafter)).toEqual([]);
  for (const page of [drafter, head, director]) expect(page.complaints).toEqual([]);
});
