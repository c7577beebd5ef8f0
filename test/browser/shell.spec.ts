import { openOffice, type Office, type Window } from './office.js';
import { testPassword } from '../worlds/world-in-database.js';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office?.close());

const menuOf = (window: Window) =>
  window.getByRole('navigation', { name: 'Trình đơn chính' }).getByRole('link').allInnerTexts();
const titled = (window: Window) => window.getByRole('heading', { level: 1 }).waitFor();

test('whoever is not signed in signs in, and comes to the page he asked for', async () => {
  const page = await office.browser.newPage();
  await page.goto(`${office.world.origin}/du-thao?ngan=trinh`);
  await page.getByLabel('Tên đăng nhập').fill('chuyenvien.tchc');
  await page.getByLabel('Mật khẩu').fill('mật khẩu sai');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page
    .getByRole('alert')
    .getByText(/không đúng/)
    .waitFor();
  await page.getByLabel('Mật khẩu').fill(testPassword('chuyenvien.tchc'));
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByRole('heading', { name: 'Dự thảo của bạn' }).waitFor();
  expect(new URL(page.url()).search).toBe('?ngan=trinh');
  await page.close();
});

test('the sign-in page of the demo names everybody, and fills in whom one picks', async () => {
  const page = await office.browser.newPage();
  await page.goto(`${office.world.origin}/dang-nhap`);
  await page.getByRole('heading', { name: 'Thế giới mẫu' }).waitFor();
  const { centre, health } = office.world.world;
  const named = await page.locator('section button strong').allInnerTexts();
  expect(named.sort()).toEqual([...centre.people.keys(), ...health.people.keys()].sort());
  await page.getByRole('button', { name: /^pgd1/ }).click();
  expect(await page.getByLabel('Tên đăng nhập').inputValue()).toBe('pgd1');
  await page.close();
});

test('an address of another host is not gone to after sign-in', async () => {
  const page = await office.browser.newPage();
  await page.goto(`${office.world.origin}/dang-nhap?to=//other.example/`);
  await page.getByLabel('Tên đăng nhập').fill('chuyenvien.tchc');
  await page.getByLabel('Mật khẩu').fill(testPassword('chuyenvien.tchc'));
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByRole('navigation').waitFor();
  expect(page.url()).toBe(`${office.world.origin}/`);
  await page.close();
});

test.each([
  ['chuyenvien.tchc', ['Dự thảo'], ['Chờ cấp số', 'Nhật ký', 'Khóa ký']],
  ['pgd1', ['Phê duyệt & Ký'], ['Chờ cấp số', 'Khóa ký']],
  ['vanthu1', ['Chờ cấp số', 'Gửi nơi nhận', 'Sổ văn bản đi'], ['Dự thảo', 'Khóa ký']],
  ['thanhtra', ['Nhật ký'], ['Dự thảo', 'Chờ cấp số', 'Khóa ký']],
  ['quantri', ['Người và vị trí', 'Khóa ký'], ['Dự thảo', 'Chờ cấp số', 'Phê duyệt & Ký']],
])('the menu of %s holds his places and no others', async (login, shown, hidden) => {
  const window = await office.window(login);
  await titled(window);
  const names = (await menuOf(window)).map((name) => name.split('\n')[0]);
  expect(names).toEqual(expect.arrayContaining([...shown]));
  expect(names.filter((name) => hidden.includes(name ?? ''))).toEqual([]);
  await window.context().close();
});

test('"/" finds the search box, from anywhere but a field', async () => {
  const window = await office.window('vanthu1');
  await titled(window);
  await window.keyboard.press('/');
  const box = window.getByRole('combobox', { name: 'Tìm văn bản' });
  await window.keyboard.type('a/b');
  expect(await box.inputValue()).toBe('a/b');
  await window.context().close();
});

test('a page by address that the person may not see says so and leads back', async () => {
  const window = await office.window('chuyenvien.tchc', '/nhat-ky');
  await window
    .getByText(/không được/)
    .first()
    .waitFor();
  await window.getByRole('link', { name: 'Về bàn làm việc' }).click();
  await titled(window);
  await window.context().close();
});

test('an address that leads nowhere says so', async () => {
  const window = await office.window('chuyenvien.tchc', '/khong-co-trang-nay');
  await window.getByText('Không có trang này').waitFor();
  await window.context().close();
});

test('a session that ends asks for the password over the page, which stays', async () => {
  const window = await office.window('chuyenvien.tchc', '/tra-cuu');
  await titled(window);
  await window.context().clearCookies();
  await window.getByRole('link', { name: 'Dự thảo' }).click();
  const dialog = window.getByRole('dialog', { name: 'Phiên làm việc đã kết thúc' });
  await dialog.getByLabel('Tên đăng nhập').fill('chuyenvien.tchc');
  await dialog.getByLabel('Mật khẩu').fill(testPassword('chuyenvien.tchc'));
  await dialog.getByRole('button', { name: 'Đăng nhập và làm tiếp' }).click();
  await window.getByText('Bạn không có dự thảo nào đang soạn').waitFor();
  await window.context().close();
});

test('a server that goes away is told, and gone when it is back', async () => {
  const window = await office.window('chuyenvien.tchc', '/du-thao');
  await titled(window);
  await window.route('**/api/**', (route) => route.abort());
  await window.route('**/health/**', (route) => route.abort());
  await window.getByRole('tab', { name: 'Đang trình' }).click();
  const banner = window.getByText(/Mất kết nối với máy chủ/);
  await banner.waitFor();
  await window.unrouteAll();
  await banner.waitFor({ state: 'detached' });
  await window.context().close();
});

test('a part of an older release that is gone asks for a reload instead of a blank page', async () => {
  const window = await office.window('chuyenvien.tchc', '/du-thao');
  await titled(window);
  await window.route('**/assets/verification-page-*', (route) => route.fulfill({ status: 404 }));
  await window.getByRole('link', { name: 'Kiểm tra chữ ký' }).click();
  await window.getByText(/vừa được cập nhật/).waitFor();
  await window.context().close();
});

test('the first load is at most 450 kB', async () => {
  const window = await office.window('chuyenvien.tchc');
  await titled(window);
  await window.waitForLoadState('networkidle').catch(() => undefined);
  const bytes = await window.evaluate<number>(
    `performance.getEntriesByType('resource')
       .filter(({ name }) => name.includes('/assets/'))
       .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)`,
  );
  expect(bytes).toBeGreaterThan(100_000);
  expect(bytes).toBeLessThanOrEqual(450_000);
  await window.context().close();
});

test('built files are kept for good, pages are asked for anew, and nothing else is handed out', async () => {
  const { origin } = office.world;
  const page = await fetch(`${origin}/du-thao`);
  expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-cache']);
  const script = /assets\/[\w-]+\.js/.exec(await page.text())?.[0];
  const asset = await fetch(`${origin}/${script}`);
  expect(asset.headers.get('cache-control')).toContain('immutable');
  expect(asset.headers.get('content-encoding')).toBe('gzip');
  const paths = ['/assets/khong-co.js', '/assets/..%2findex.html', '/api/khong-co', '/health/khac'];
  const answers = await Promise.all(paths.map((path) => fetch(origin + path)));
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  expect(answers.map(({ headers }) => headers.get('content-type'))).toEqual(
    paths.map(() => expect.stringContaining('application/problem+json')),
  );
});
