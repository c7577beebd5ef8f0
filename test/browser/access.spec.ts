import { barriersOn } from './axe.js';
import { openOffice, type Office, type Window } from './office.js';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office?.close());

/** Every page that stands without a document, before somebody who works there; and its title. */
const pages: readonly (readonly [login: string, path: string, title: RegExp])[] = [
  ['chuyenvien.tchc', '/', /việc|bạn/i],
  ['chuyenvien.tchc', '/du-thao', /Dự thảo của bạn/],
  ['chuyenvien.tchc', '/du-thao/moi', /văn bản/i],
  ['chuyenvien.tchc', '/tra-cuu', /văn bản/i],
  ['chuyenvien.tchc', '/kiem-tra-chu-ky', /Kiểm tra chữ ký/],
  ['chuyenvien.tchc', '/tai-khoan', /./],
  ['chuyenvien.tchc', '/mau-giao-dien', /Mẫu giao diện/],
  ['chuyenvien.tchc', '/ke-hoach', /kế hoạch/],
  ['chuyenvien.tchc', '/nhiem-vu', /nhiệm vụ/],
  ['chuyenvien.tchc', '/chi-tieu', /chỉ tiêu/i],
  ['chuyenvien.tchc', '/bao-cao-dinh-ky', /báo cáo/i],
  ['pgd1', '/phe-duyet', /văn bản/],
  ['truongphong.tchc', '/viec-chua-co-nguoi', /người làm/],
  ['truongphong.tchc', '/vang-mat', /Vắng mặt/],
  ['vanthu1', '/cap-so', /cấp số/],
  ['vanthu1', '/gui', /./],
  ['vanthu1', '/so-van-ban-di', /Sổ/],
  ['vanthu1', '/so-van-ban-den', /Sổ/],
  ['so.vanthu', '/van-ban-den', /văn bản/i],
  ['so.vanthu', '/don-vi-truc-thuoc', /đơn vị trực thuộc/i],
  ['thanhtra', '/nhat-ky', /Nhật ký/i],
  ['quantri', '/quan-tri/nguoi', /./],
  ['quantri', '/quan-tri/don-vi', /./],
  ['quantri', '/quan-tri/uy-quyen', /./],
  ['quantri', '/quan-tri/duong-trinh', /Đường trình ký/],
  ['quantri', '/quan-tri/phu-trach', /Phân công/],
  ['quantri', '/quan-tri/lich', /Lịch làm việc/],
  ['quantri', '/quan-tri/ban-tin', /Bản tin tuần/],
  ['quantri', '/quan-tri/so', /./],
  ['quantri', '/quan-tri/noi-nhan', /./],
  ['quantri', '/quan-tri/khoa', /./],
  ['quantri', '/quan-tri/cai-dat', /./],
];

/** Who has signed in stays so from page to page, as at work. */
const windows = new Map<string, Promise<Window>>();

const windowOf = async (login: string, path: string): Promise<Window> => {
  const known = windows.get(login);
  const opened = known ?? office.window(login, path);
  windows.set(login, opened);
  if (known) await (await known).goto(office.world.origin + path);
  return opened;
};

test.each(pages)('%s at %s: the page says what it is and keeps nobody out', async (...page) => {
  const [login, path, title] = page;
  const window = await windowOf(login, path);
  await window.getByRole('heading', { level: 1, name: title }).waitFor();
  await window.waitForLoadState('networkidle').catch(() => undefined);
  expect(await barriersOn(window)).toEqual([]);
  expect(window.complaints).toEqual([]);
});

test('what keeps people out would be found', async () => {
  const window = await office.window('chuyenvien.tchc');
  await window.getByRole('heading', { level: 1 }).waitFor();
  const bad = '<button></button><p style="color:#ddd">Chữ quá nhạt</p>';
  await window.evaluate(`document.body.insertAdjacentHTML('beforeend', '${bad}')`);
  const barriers = await barriersOn(window);
  expect(barriers.map((barrier) => barrier.split(':')[0])).toEqual(
    expect.arrayContaining(['button-name', 'color-contrast']),
  );
  await window.context().close();
});
