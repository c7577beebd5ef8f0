import { barriersOn } from './axe.js';
import { choose, fillDay } from './fields.js';
import { openOffice, type Office } from './office.js';

const password = 'mật khẩu lần đầu';
const ownPassword = 'chỉ mình tôi biết câu này';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterEach(() => office.leave());
afterAll(() => office?.close());

test('an administrator sets up a person, who then signs in and finds his work', async () => {
  const window = await office.window('quantri', '/quan-tri/nguoi');
  await window.getByRole('button', { name: 'Thêm người' }).click();
  const adding = window.getByRole('dialog', { name: 'Thêm người' });
  await adding.getByLabel('Họ tên').fill('Đinh Thị Mới');
  await adding.getByLabel('Tên đăng nhập').fill('nguoi.moi');
  await adding.getByLabel('Mật khẩu lần đầu').fill(password);
  await adding.getByRole('button', { name: 'Thêm người' }).click();

  const person = window.getByRole('dialog', { name: 'Đinh Thị Mới' });
  await person.getByText('Chưa được giao vị trí nào.').waitFor();
  await person.getByRole('button', { name: 'Giao vị trí' }).click();
  const giving = window.getByRole('dialog', { name: 'Giao vị trí công tác' });
  await choose(giving.getByLabel('Đơn vị'), 'Khoa Nội');
  await choose(giving.getByLabel('Vai trò'), 'Người soạn thảo');
  await giving.getByLabel('Chức danh').fill('Điều dưỡng');
  await fillDay(giving.getByLabel('Từ ngày'), '01/03/2026');
  await giving.getByRole('button', { name: 'Giao vị trí' }).click();
  await person.getByText('Điều dưỡng').waitFor();

  const page = await office.browser.newPage();
  await page.goto(office.world.origin);
  await page.getByLabel('Tên đăng nhập').fill('nguoi.moi');
  await page.getByLabel('Mật khẩu').fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByRole('heading', { name: 'Đặt mật khẩu của riêng bạn' }).waitFor();
  expect(await barriersOn(page)).toEqual([]);
  await page.getByLabel('Mật khẩu đang dùng').fill(password);
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill(ownPassword);
  await page.getByLabel('Nhập lại mật khẩu mới').fill(`${ownPassword}!`);
  await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  await page.getByText('Hai lần nhập chưa giống nhau').waitFor();
  await page.getByLabel('Nhập lại mật khẩu mới').fill(ownPassword);
  await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  await page.getByRole('link', { name: 'Dự thảo' }).click();
  await page.getByRole('heading', { name: 'Dự thảo của bạn' }).waitFor();
  expect(window.complaints).toEqual([]);
  await page.close();
});

test('a login that is taken is refused beside what was written, which stays', async () => {
  const window = await office.window('quantri', '/quan-tri/nguoi');
  await window.getByRole('button', { name: 'Thêm người' }).click();
  const adding = window.getByRole('dialog', { name: 'Thêm người' });
  await adding.getByLabel('Họ tên').fill('Đinh Thị Khác');
  await adding.getByLabel('Tên đăng nhập').fill('pgd1');
  await adding.getByLabel('Mật khẩu lần đầu').fill(password);
  await adding.getByRole('button', { name: 'Thêm người' }).click();
  await adding.getByRole('alert').waitFor();
  expect(await adding.getByLabel('Họ tên').inputValue()).toBe('Đinh Thị Khác');
});

test('what the body still lacks is told in sentences', async () => {
  const window = await office.window('quantri', '/quan-tri/cai-dat');
  await window.getByRole('heading', { level: 1, name: /việc phải làm|nên xem/ }).waitFor();
  await window
    .getByRole('link', { name: /^Đến phần/ })
    .first()
    .waitFor();
});
