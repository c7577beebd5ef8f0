import { aDocument, submission, waitFor } from '../journeys/world/stations.js';
import { patience } from '../journeys/world/journey-world.js';
import { openOffice, type Office } from './office.js';
import { act, cardOf, openDocument } from './on-document.js';

let office: Office;
let at: string;
beforeAll(async () => {
  office = await openOffice();
  at = await aDocument(office.world, 'inReview');
}, patience);
afterAll(() => office?.close());

const reason = 'Mục II.1 chưa nêu đơn vị chủ trì.';

test('returned with a reason, resubmitted; who looked at the old text is told, not obeyed', async () => {
  const { world } = office;
  const late = await openDocument(office, 'thethuc', at);
  const head = await openDocument(office, 'truongphong.tchc', at);
  await late.getByRole('button', { name: 'Đạt kiểm tra thể thức' }).click();
  await late.getByRole('dialog').waitFor();

  await act(head, 'Trả lại', 'Trả lại', { 'Cần sửa gì': reason });
  const drafter = await openDocument(office, 'chuyenvien.tchc', at);
  await cardOf(drafter).getByText(reason).waitFor();
  await cardOf(drafter)
    .getByRole('heading', { name: /hoàn thiện và trình/ })
    .waitFor();

  const person = await world.person('chuyenvien.tchc');
  await person.post(`${at}/submission`, await submission(world, person, at, 'pgd1'));
  await waitFor(world, at, ({ preparedPdf }) => preparedPdf !== null);
  await late.getByRole('dialog').getByRole('button', { name: 'Đạt kiểm tra thể thức' }).click();
  await late.getByText(/đã sang lượt trình mới/).waitFor();
  await late.getByRole('button', { name: 'Xem bản hiện hành' }).click();
  await cardOf(late)
    .getByText(/Bản trình lần 2/)
    .waitFor();
});
