import { aDocument, centreSeal, view, waitFor } from '../journeys/world/stations.js';
import { patience } from '../journeys/world/journey-world.js';
import { barriersOn } from './axe.js';
import { openOffice, viewport, type Office } from './office.js';
import { act, cardOf, openDialog, openDocument, stands } from './on-document.js';

let office: Office;
let at: string;
beforeAll(async () => {
  office = await openOffice();
  at = await aDocument(office.world, 'inReview');
}, patience);
afterAll(() => office?.close());

const phone = { width: 390, height: 844 };
const words = (login: string) => openDocument(office, login, at);

describe('a plan goes its whole way, each step by a click of the person whose step it is', () => {
  test('the drafter sees his paper and for whom it waits', async () => {
    const window = await words('chuyenvien.tchc');
    await window.getByText(/^Trang 1\/\d+$/).waitFor();
    await window.getByText('văn thư cấp').waitFor();
    expect(await cardOf(window).getByRole('heading').innerText()).toContain('Trưởng đơn vị');
    const tabs = await window.getByRole('tab').all();
    expect(tabs).toHaveLength(8);
    for (const tab of tabs) {
      await tab.click();
      await window.getByRole('tabpanel').getByText(/\S/).first().waitFor();
      expect(await barriersOn(window)).toEqual([]);
    }
    expect(window.complaints).toEqual([]);
    await window.context().close();
  });

  test.each([
    ['truongphong.tchc', 'Đạt kiểm tra nội dung'],
    ['thethuc', 'Đạt kiểm tra thể thức'],
  ])('%s presses "%s" on his phone', async (login, name) => {
    const window = await words(login);
    await window.setViewportSize(phone);
    await window.getByText(/^Trang 1\/\d+$/).waitFor();
    expect(await barriersOn(window)).toEqual([]);
    await act(window, name, name);
    await window.getByText(`${name}: đã ghi nhận`).waitFor();
    await window.context().close();
  });

  test('the deputy director reads his queue by keys, and approves', async () => {
    const window = await office.window('pgd1', '/phe-duyet');
    await window.getByRole('heading', { name: 'Có 1 văn bản chờ bạn kiểm tra, duyệt' }).waitFor();
    await window.setViewportSize(phone);
    expect(await barriersOn(window)).toEqual([]);
    await window.setViewportSize(viewport);
    await window.keyboard.press('j');
    await window.keyboard.press('Enter');
    await window.waitForURL(/\/van-ban\/.*hang=phe-duyet/);
    await act(window, 'Duyệt', 'Duyệt');
    await window.getByText('Duyệt: đã ghi nhận').waitFor();
    await window.keyboard.press('Escape');
    await window.getByRole('heading', { name: 'Có 1 văn bản chờ bạn ký số' }).waitFor();
    await window.context().close();
  });

  test('a wrong PIN tells how many tries remain; the right one signs and shows the verdict', async () => {
    const window = await words('pgd1');
    await act(window, 'Ký số', 'Ký', { 'Mã PIN': '000001' });
    await window.getByText(/Mã PIN của khóa ký không đúng\. Còn \d lần thử/).waitFor();
    const dialog = window.getByRole('dialog');
    await dialog.getByLabel('Mã PIN').fill(office.world.pins['pgd1'] ?? '');
    await dialog.getByRole('button', { name: 'Ký', exact: true }).click();
    await window.getByRole('dialog', { name: 'Bạn đã ký văn bản này' }).waitFor();
    await window.getByRole('button', { name: 'Xong' }).click();
    await stands(window, 'Đã ký, chờ cấp số');
    await window.context().close();
  });

  test('the clerk gives it a number and the seal, then sends it to the Sở', async () => {
    const window = await words('vanthu1');
    const dialog = await openDialog(window, 'Cấp số và ban hành');
    await dialog.getByText('01/KH-TTYT').waitFor();
    await dialog.getByText('Sở Y tế tỉnh Mẫu; Các khoa, phòng, trạm y tế').waitFor();
    const page = dialog.getByRole('figure', { name: 'Đầu trang 1 với số và ngày sẽ ghi' });
    await page.getByText('01', { exact: true }).waitFor();
    await page.getByText(/^ngày \d\d tháng \d\d năm 20\d\d$/).waitFor();
    await window.getByLabel('Mã PIN').fill(office.world.pins[centreSeal] ?? '');
    await window.getByRole('button', { name: 'Cấp số, đóng dấu' }).click();
    await stands(window, 'Đã ban hành');
    await act(window, 'Gửi văn bản', 'Gửi');
    await window.getByRole('region', { name: 'Nơi nhận ngoài cơ quan' }).waitFor();
    await waitFor(office.world, at, ({ deliveries }) => deliveries[0]?.state === 'arrived');
    expect(window.complaints).toEqual([]);
    await window.context().close();
  });

  test('the Sở takes it, and the answer comes back to the page of the drafter', async () => {
    const drafter = await words('chuyenvien.tchc');
    const sotyte = await office.world.person('so.vanthu');
    const { documents } = await sotyte.get<{ documents: { id: string }[] }>('/api/incoming');
    const window = await office.window('so.vanthu', `/van-ban-den/${documents[0]?.id}`);
    const whom = window.getByLabel('Chuyển cho đơn vị, người xử lý');
    await whom.fill('Văn phòng Sở');
    await whom.press('Tab');
    await window.getByRole('button', { name: 'Tiếp nhận và vào sổ' }).click();
    await drafter
      .getByRole('region', { name: 'Nơi nhận ngoài cơ quan' })
      .getByText('Đã tiếp nhận')
      .waitFor();
    const { state } = await view(await office.world.person('chuyenvien.tchc'), at);
    expect(state).toBe('acknowledged');
    await Promise.all([window.context().close(), drafter.context().close()]);
  });

  test('the clerk files it: its way has ended', async () => {
    const window = await words('vanthu1');
    await act(window, 'Lưu hồ sơ', 'Lưu hồ sơ');
    await stands(window, 'Đã lưu hồ sơ');
    expect(window.complaints).toEqual([]);
    await window.context().close();
  });
});
