import type { DocumentAct, journeyContract, ReplyOf } from '#contracts';
import { aDocument, view } from '../journeys/world/stations.js';
import { patience } from '../journeys/world/journey-world.js';
import { openOffice, type Office } from './office.js';
import { act, cardOf, openDocument, stands } from './on-document.js';

let office: Office;
let at: string;
beforeAll(async () => {
  office = await openOffice();
  at = await aDocument(office.world, 'inReview');
}, patience);
afterAll(() => office?.close());

type Route = NonNullable<ReplyOf<typeof journeyContract.route>>;
type RouteAct = Route['acts'][number];

/** Written by hand: the button of each act that can be offered while a plan is being checked. */
const buttons: Partial<Record<DocumentAct | RouteAct, RegExp>> = {
  approval: /^(Đạt kiểm tra nội dung|Đạt kiểm tra thể thức|Duyệt)$/,
  return: /^Trả lại…$/,
  withdrawal: /^Rút lại…$/,
  objection: /^Không đồng ý…$/,
  opinionGiver: /^Mời cho ý kiến…$/,
  amendment: /^Sửa lời trình…$/,
};

test.each(['chuyenvien.tchc', 'truongphong.tchc', 'thethuc', 'pgd1', 'thanhtra'])(
  '%s is offered what the server allows him and nothing else',
  async (login) => {
    const person = await office.world.person(login);
    const { acts } = await view(person, at);
    const route = await person.get<Route>(`${at}/route`);
    const window = await openDocument(office, login, at);
    await window.getByText(/^Trang 1\//).waitFor();
    const names = await cardOf(window).getByRole('button').allInnerTexts();
    const offered = names.filter((name) => name !== 'Hỏi lại');
    const expected = [...acts, ...route.acts].map((one) => buttons[one]);
    expect(offered).toHaveLength(expected.length);
    for (const name of expected) {
      expect(offered).toContainEqual(expect.stringMatching(name ?? 'no button'));
    }
    await window.context().close();
  },
);

test('the drafter takes his plan back; the checker is offered nothing any more', async () => {
  const checker = await openDocument(office, 'truongphong.tchc', at);
  const drafter = await openDocument(office, 'chuyenvien.tchc', at);
  await act(drafter, 'Rút lại', 'Rút lại');
  await stands(drafter, 'Soạn thảo');
  await cardOf(drafter).getByRole('button', { name: 'Sửa nội dung' }).waitFor();
  await checker
    .getByRole('button', { name: 'Đạt kiểm tra nội dung' })
    .waitFor({ state: 'detached' });
  expect(drafter.complaints).toEqual([]);
});
