import { aDocument, waitFor } from '../journeys/world/stations.js';
import { barriersOn } from './axe.js';
import { openOffice, type Office } from './office.js';
import { cardOf, openDialog, openDocument } from './on-document.js';

let office: Office;
let at: string;
beforeAll(async () => {
  office = await openOffice();
  at = await aDocument(office.world, 'sent');
  await waitFor(office.world, at, ({ deliveries }) => deliveries[0]?.state === 'arrived');
});
afterAll(() => office?.close());

const reason = 'Phong bì thiếu phòng chủ trì.';
const mended = 'Sở Y tế tỉnh Mẫu (Phòng Nghiệp vụ Y)';

test('the Sở refuses with a reason; the clerk mends the envelope; the Sở takes it into its register', async () => {
  const health = await office.window('so.vanthu', '/van-ban-den');
  await health.getByRole('heading', { name: 'Có 1 văn bản đến chờ tiếp nhận' }).waitFor();
  await health.getByText('Chữ ký hợp lệ').click();
  await health.getByRole('button', { name: 'Từ chối…' }).click();
  await health.getByLabel('Lý do từ chối').fill(reason);
  await health.getByRole('dialog').getByRole('button', { name: 'Từ chối' }).click();
  await health.getByText(`Lý do: ${reason}`).waitFor();
  await waitFor(office.world, at, ({ deliveries }) => deliveries[0]?.state === 'refused');

  const clerk = await office.window('vanthu1', '/gui');
  await clerk.getByRole('heading', { name: 'Có 1 nơi nhận từ chối' }).waitFor();
  await clerk.getByText(reason).first().waitFor();
  await clerk.getByRole('button', { name: 'Sửa phong bì và gửi lại' }).click();
  await clerk.getByLabel('Tên nơi nhận trên phong bì').fill(mended);
  await clerk.getByRole('dialog').getByRole('button', { name: 'Gửi lại' }).click();
  await waitFor(office.world, at, ({ deliveries }) => deliveries[0]?.state === 'arrived');
  await clerk.getByText('Đã đến nơi nhận').waitFor();
  expect(await barriersOn(clerk)).toEqual([]);

  await health.goto(`${office.world.origin}/van-ban-den`);
  await health.getByText('Chữ ký hợp lệ').first().click();
  await health.getByLabel('Chuyển cho đơn vị, người xử lý').fill('Phòng Nghiệp vụ Y');
  await health.getByTitle('Phòng Nghiệp vụ Y').last().click();
  await health.getByRole('button', { name: 'Tiếp nhận và vào sổ' }).click();
  await health.getByText(/Đã vào sổ văn bản đến, số 1/).waitFor();
  await waitFor(office.world, at, ({ state }) => state === 'acknowledged');
  expect([...health.complaints, ...clerk.complaints]).toEqual([]);
});

test('recalled, it says to whom the clerk must write', async () => {
  const clerk = await openDocument(office, 'vanthu1', at);
  const mustWrite = /văn thư gửi công văn thu hồi tới Sở Y tế tỉnh Mẫu/;
  const dialog = await openDialog(clerk, 'Thu hồi');
  await dialog.getByText(mustWrite).waitFor();
  await dialog.getByLabel('Lý do').fill('Sai thẩm quyền.');
  await dialog.getByRole('button', { name: 'Thu hồi', exact: true }).click();
  await cardOf(clerk).getByText(mustWrite).waitFor();
});
