import type { DocumentView } from '#contracts';
import { aDocument, waitFor } from '../journeys/world/stations.js';
import { patience } from '../journeys/world/journey-world.js';
import { barriersOn } from './axe.js';
import { openOffice, type Office, type Window } from './office.js';
import { act, cardOf, openDocument } from './on-document.js';

let office: Office;
let at: string;
let drafter: Window;
let late: Window;
beforeAll(async () => {
  office = await openOffice();
  at = await aDocument(office.world, 'inReview');
}, patience);
afterAll(() => office?.close());

const question = 'Số liệu năm 2025 lấy ở đâu?';
const answer = 'Theo báo cáo khảo sát quý IV.';
const reason = 'Mục II.1 chưa nêu đơn vị chủ trì.';
const [before, after] = ['Cải cách hành chính năm 2026', 'Cải cách hành chính năm 2026, bản sửa'];

test('a question goes to the drafter; his answer comes back, the document stays where it is', async () => {
  late = await openDocument(office, 'thethuc', at);
  await act(late, 'Hỏi lại', 'Gửi câu hỏi', { 'Câu hỏi': question });
  drafter = await openDocument(office, 'chuyenvien.tchc', at);
  await drafter.getByRole('tab', { name: 'Ý kiến' }).click();
  await drafter.getByRole('textbox', { name: /^Trả lời/ }).fill(answer);
  await drafter.getByRole('button', { name: 'Gửi trả lời' }).click();
  await late.getByRole('tab', { name: 'Ý kiến' }).click();
  await late.getByRole('tabpanel').getByText(answer).waitFor();
  expect(await barriersOn(late)).toEqual([]);
});

test('returned with a reason, it is mended and submitted again', async () => {
  await late.getByRole('button', { name: 'Đạt kiểm tra thể thức' }).click();
  await late.getByRole('dialog').waitFor();
  const head = await openDocument(office, 'truongphong.tchc', at);
  await act(head, 'Trả lại', 'Trả lại', { 'Cần sửa gì': reason });
  await cardOf(drafter).getByText(reason).waitFor();
  await cardOf(drafter).getByRole('button', { name: 'Hoàn thiện và trình' }).click();

  await drafter.getByText(reason).first().waitFor();
  const subject = drafter.getByLabel('Trích yếu');
  expect(await subject.inputValue()).toContain(before);
  await subject.fill(after);
  await drafter.getByText(/^Đã lưu lúc/).waitFor();
  await drafter.getByRole('button', { name: 'Trình…' }).click();
  const drawer = drafter.getByRole('dialog', { name: 'Trình văn bản' });
  await drawer.getByLabel('Người ký').waitFor();
  expect(await barriersOn(drafter)).toEqual([]);
  await drawer.getByLabel('Người ký').click();
  await drafter.keyboard.press('ArrowDown');
  await drafter.keyboard.press('Enter');
  const typeset = await notYetTypeset(drafter);
  await drawer.getByRole('button', { name: 'Trình', exact: true }).click();
  await drafter.waitForURL(/\/van-ban\/[^/]+$/);
  await drafter.getByText(/đang được dựng/).waitFor();
  await typeset();
  await drafter.getByText(/^Trang 1\/\d+$/).waitFor();
});

test('who looked at the old text is told, not obeyed', async () => {
  await waitFor(office.world, at, ({ preparedPdf }) => preparedPdf !== null);
  await late.getByRole('dialog').getByRole('button', { name: 'Đạt kiểm tra thể thức' }).click();
  await late.getByText(/đã sang lượt trình mới/).waitFor();
  await late.getByRole('button', { name: 'Xem bản hiện hành' }).click();
  await cardOf(late)
    .getByText(/Bản trình lần 2/)
    .waitFor();
});

test('the two versions are shown beside each other', async () => {
  await late.getByRole('tab', { name: 'So sánh phiên bản' }).click();
  const panel = late.getByRole('tabpanel');
  await panel.getByText(/chỗ khác; \+ là thêm/).waitFor();
  expect(await panel.innerText()).toContain('bản sửa');
  expect(await barriersOn(late)).toEqual([]);
  expect([...late.complaints, ...drafter.complaints]).toEqual([]);
});

/** The server's own answer of the moments before the page is typeset, until told otherwise. */
async function notYetTypeset(window: Window): Promise<() => Promise<void>> {
  const document = new RegExp(`${at}$`);
  await window.route(document, async (route) => {
    const fetched = await route.fetch();
    const shown = (await fetched.json()) as DocumentView;
    await route.fulfill({ response: fetched, json: { ...shown, preparedPdf: null } });
  });
  // An answer that is on its way still arrives.
  return () => window.unrouteAll({ behavior: 'wait' });
}
