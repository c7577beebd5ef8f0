import type { DocumentContent } from '#nd30';
import { testPassword } from '../worlds/world-in-database.js';
import { aDraft } from '../journeys/world/stations.js';
import { barriersOn } from './axe.js';
import { openOffice, type Office, type Window } from './office.js';
import { paste } from './paste.js';

let office: Office;
let at: string;
beforeAll(async () => {
  office = await openOffice();
});
beforeEach(async () => {
  at = await aDraft(office.world);
});
afterAll(() => office?.close());

const address = (): string => `${at.replace('/api/documents', '/van-ban')}/soan`;
const subject = (page: Window) => page.getByLabel('Trích yếu');
const saved = (page: Window) => page.getByText(/^Đã lưu lúc/).waitFor();

async function open(): Promise<Window> {
  const page = await office.window('chuyenvien.tchc', address());
  await subject(page).waitFor();
  return page;
}

/** Another tab of the same browser. */
async function openBeside(page: Window): Promise<Window> {
  const tab = Object.assign(await page.context().newPage(), { complaints: [] });
  await tab.goto(office.world.origin + address());
  await subject(tab).waitFor();
  return tab;
}

async function atServer(): Promise<DocumentContent> {
  const drafter = await office.world.person('chuyenvien.tchc');
  return (await drafter.get<{ content: DocumentContent }>(`${at}/working-copy`)).content;
}

test('what was typed before the tab was closed is offered and taken up again', async () => {
  const page = await open();
  await page.context().setOffline(true);
  await subject(page).fill('Chưa kịp lưu');
  await page.getByText(/Chưa lưu được: mất kết nối/).waitFor();
  await page.close({ runBeforeUnload: false });
  expect((await atServer()).subject).not.toBe('Chưa kịp lưu');
  await page.context().setOffline(false);
  const again = await openBeside(page);
  await again.getByText(/Có phần chưa lưu từ/).waitFor();
  await again.getByRole('button', { name: 'Dùng lại' }).click();
  expect(await subject(again).inputValue()).toBe('Chưa kịp lưu');
  await saved(again);
  expect((await atServer()).subject).toBe('Chưa kịp lưu');
  await again.context().close();
});

test('the server goes away: typing goes on, and is saved when it is back', async () => {
  const page = await open();
  await page.route('**/api/**', (route) => route.abort());
  await subject(page).fill('Gõ khi mất mạng');
  await page.getByText(/Chưa lưu được: mất kết nối/).waitFor();
  await subject(page).fill('Gõ khi mất mạng, gõ tiếp');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await saved(page);
  expect((await atServer()).subject).toBe('Gõ khi mất mạng, gõ tiếp');
  await page.context().close();
});

test('a save that arrived but whose answer was lost is no conflict', async () => {
  const page = await open();
  await page.route('**/working-copy', async (route) => {
    if (route.request().method() !== 'PUT') return route.continue();
    await route.fetch();
    await route.abort();
  });
  await subject(page).fill('Đã tới nơi');
  await page.getByText(/Chưa lưu được: mất kết nối/).waitFor();
  await subject(page).fill('Đã tới nơi, viết thêm');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await saved(page);
  expect((await atServer()).subject).toBe('Đã tới nơi, viết thêm');
  await page.context().close();
});

test('the session ends in the middle: sign-in over the page, then the text is saved', async () => {
  const page = await open();
  await page.context().clearCookies();
  await subject(page).fill('Gõ khi phiên đã hết');
  const dialog = page.getByRole('dialog', { name: 'Phiên làm việc đã kết thúc' });
  await dialog.getByLabel('Tên đăng nhập').fill('chuyenvien.tchc');
  await dialog.getByLabel('Mật khẩu').fill(testPassword('chuyenvien.tchc'));
  await dialog.getByRole('button', { name: 'Đăng nhập và làm tiếp' }).click();
  await saved(page);
  expect((await atServer()).subject).toBe('Gõ khi phiên đã hết');
  await page.context().close();
});

test('two tabs: mine stays where I wrote, theirs comes in, the common place is shown', async () => {
  const first = await open();
  const second = await openBeside(first);
  await second.getByText(/Bạn đang mở văn bản này ở thẻ khác/).waitFor();
  await first.getByLabel('Địa danh').fill('Nơi Một');
  await subject(first).fill('Của thẻ một');
  await saved(first);
  await subject(second).fill('Của thẻ hai');
  const box = second.getByRole('alertdialog', { name: 'Văn bản đã được người khác lưu' });
  await box.getByText('−một', { exact: true }).waitFor();
  await box.getByRole('button', { name: /Giữ phần của tôi/ }).click();
  await saved(second);
  await second.getByText(/1 chỗ hai người cùng sửa/).waitFor();
  const { header, subject: words } = await atServer();
  expect([words, header.place]).toEqual(['Của thẻ hai', 'Nơi Một']);
  await first.context().close();
});

test('two tabs: the newer text can be taken instead', async () => {
  const first = await open();
  const second = await openBeside(first);
  await subject(first).fill('Của thẻ một');
  await saved(first);
  await subject(second).fill('Của thẻ hai');
  await second.getByRole('button', { name: 'Lấy bản mới' }).click();
  await saved(second);
  expect(await subject(second).inputValue()).toBe('Của thẻ một');
  expect((await atServer()).subject).toBe('Của thẻ một');
  await first.context().close();
});

test('leaving with what cannot be saved asks first; what can be saved is saved on leaving', async () => {
  const page = await open();
  await page.route('**/working-copy', (route) => route.abort());
  await subject(page).fill('Chưa lưu được');
  const away = page.getByRole('link', { name: 'Bàn làm việc' }).first();
  await away.click();
  const box = page.getByRole('dialog', { name: 'Còn phần chưa lưu được' });
  await box.getByText(/vẫn được giữ trên máy này/).waitFor();
  expect(await barriersOn(page)).toEqual([]);
  await box.getByRole('button', { name: 'Ở lại' }).click();
  expect(await subject(page).inputValue()).toBe('Chưa lưu được');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await subject(page).fill('Lưu lúc rời trang');
  await away.click();
  await page.waitForURL(`${office.world.origin}/`);
  expect((await atServer()).subject).toBe('Lưu lúc rời trang');
  await page.context().close();
});

test('a part that an upgrade took away says so in its place; the text stays and is saved', async () => {
  const page = await open();
  await page.route('**/assets/preview-tab-*', (route) => route.fulfill({ status: 404 }));
  await subject(page).fill('Viết trên bản cũ');
  await page.getByRole('tab', { name: 'Xem trang' }).click();
  await page.getByText('Chưa mở được phần này').waitFor();
  await page.getByText(/vừa được cập nhật\. Hãy tải lại/).waitFor();
  expect(await subject(page).inputValue()).toBe('Viết trên bản cũ');
  await saved(page);
  expect((await atServer()).subject).toBe('Viết trên bản cũ');
  await page.context().close();
});

test('200 kB from Word come in clean within two seconds, and typing stays quick', async () => {
  const page = await open();
  const text = page.getByRole('textbox', { name: 'Nội dung văn bản' });
  await text.locator('> *').last().click();
  const paragraph = (n: number): string =>
    `<p class=MsoNormal style='text-indent:1cm;font-family:"Times New Roman"'><b><span lang=VI style='font-size:14pt'>${n}. Nhiệm vụ</span></b><span style='mso-spacerun:yes'> </span>rà soát thủ tục hành chính của khoa, phòng, trạm<o:p></o:p></p>`;
  const html = `<html><head><style>p{color:red}</style></head><body>${Array.from({ length: 900 }, (_, n) => paragraph(n + 1)).join('\n')}</body></html>`;
  expect(html.length).toBeGreaterThan(200_000);
  const tookMs = await paste(text, { plain: 'x', html });
  expect(tookMs).toBeLessThan(2_000);
  const typing = Date.now();
  await page.keyboard.type('gõ tiếp');
  expect((Date.now() - typing) / 7).toBeLessThan(250);
  await page.keyboard.press('Control+s');
  await saved(page);
  const kept = JSON.stringify((await atServer()).body);
  expect(kept.match(/"numbering":"arabic"[^}]*?/g)?.length).toBeGreaterThanOrEqual(900);
  expect(kept).toContain('{"kind":"text","mark":"bold","text":"Nhiệm vụ"}');
  expect(kept).not.toMatch(/Mso|font|span/);
  await page.context().close();
});
