import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentView, journeyContract, ReplyOf, routesContract } from '#contracts';
import { refused } from './world/facts.js';
import { journeyWorld, patience, type JourneyWorld } from './world/journey-world.js';
import { aDocument, pass, personIdOf, standing, view } from './world/stations.js';

type Route = NonNullable<ReplyOf<typeof journeyContract.route>>;

let world: JourneyWorld;
beforeAll(async () => {
  world = await journeyWorld();
}, patience);
afterAll(() => world.close());

const reason = 'Số liệu Phụ lục II cần kiểm tra lại.';
const routeOf = async (login: string, at: string) =>
  (await world.person(login)).get<Route>(`${at}/route`);
const states = ({ stages }: Route) =>
  stages.map(({ state, tasks }) => [state, ...tasks.map((task) => task.state)]);
const seen = ({ round, version, preparedPdf }: DocumentView) => ({
  ...{ round, contentHash: version?.contentHash, pdf: preparedPdf },
});
const lastInTrail = async (at: string) =>
  (
    await (
      await world.person('thanhtra')
    ).get<{ action: string; data: Record<string, unknown> }[]>(`${at}/history`)
  ).at(-1);

it('the signer returns it to the checks: their votes are void, the version stays, and it goes on', async () => {
  const at = await aDocument(world, 'checked');
  const [signer, head, form] = await world.people('pgd1', 'truongphong.tchc', 'thethuc');
  expect(states(await routeOf('pgd1', at))).toEqual([
    ['passed', 'done', 'done'],
    ['current', 'open'],
  ]);
  const before = await standing(world, at);
  const nowhere = await refused(world, at, () =>
    signer.askPost(`${at}/stage-return`, { round: 1, stage: 'approve', reason }),
  );
  expect([nowhere.status, nowhere.code]).toEqual([422, 'StageIsBehindTheCurrentOne']);

  await signer.post(`${at}/stage-return`, { round: 1, stage: 'check', reason });
  const after = await standing(world, at);
  expect(after).toMatchObject({
    ...{ state: 'inReview', round: 2, preparedPdf: before.preparedPdf },
    version: { id: before.version?.id },
  });
  expect(after.waitingFor.map(({ key }) => key)).toEqual(['r2:content', 'r2:form']);
  expect(await lastInTrail(at)).toMatchObject({
    action: 'ReturnedToStage',
    data: { reason, stage: 'check', round: 2 },
  });
  const stale = await head.askPost(`${at}/approval`, { task: 'content', ...seen(before) });
  expect(stale.json<{ code: string }>().code).toBe('RoundIsCurrent');

  await pass(head, at, 'content');
  await pass(form, at, 'form');
  await pass(signer, at, 'approve');
  expect((await standing(world, at)).state).toBe('approved');
});

it('a changed route is tried over what was walked: who would be asked, and how long it would take', async () => {
  const at = await aDocument(world, 'approved');
  const administrator = await world.person('quantri');
  const shipped = await readFile(
    join(import.meta.dirname, '../../config/routes/ke-hoach.yaml'),
    'utf8',
  );
  const simulation = (source: string) =>
    administrator.post<ReplyOf<typeof routesContract.simulate>>('/api/routes/simulation', {
      ...{ source, from: '2000-01-01', to: '2099-12-31' },
    });
  const same = (await simulation(shipped)).each.find(({ documentId }) => at.endsWith(documentId));
  expect(same).toMatchObject({ verdict: 'same', why: null });
  expect(same?.was).toEqual(same?.would);
  expect(same?.would.map(({ kindName, who }) => [kindName, who])).toEqual([
    ['Kiểm tra nội dung', 'Trưởng đơn vị – Phòng Tổ chức - Hành chính'],
    ['Kiểm tra thể thức', 'Người kiểm tra thể thức'],
    ['Duyệt', 'Trần Thị Bình'],
  ]);
  const byField = shipped.replace(
    '{ headOf: draftingUnit }',
    '{ deputyInChargeOf: chưa ai phụ trách }',
  );
  const nobody = await simulation(byField);
  expect([nobody.impossible, nobody.documents > 0]).toEqual([nobody.documents, true]);
  expect(nobody.each[0]?.why).toContain('phó giám đốc phụ trách chưa ai phụ trách');
});

it('who does not agree returns it, where everybody must; the drafter reads why', async () => {
  const at = await aDocument(world, 'inReview');
  const form = await world.person('thethuc');
  expect((await routeOf('thethuc', at)).acts).toEqual(['objection', 'opinionGiver']);
  const objection = { task: 'form', ...seen(await standing(world, at)) };
  const blank = await refused(world, at, () =>
    form.askPost(`${at}/objection`, { ...objection, reason: ' ' }),
  );
  expect(blank.status).toBe(422);
  await form.post(`${at}/objection`, { ...objection, reason });
  const back = await view(await world.person('chuyenvien.tchc'), at);
  expect(back).toMatchObject({
    state: 'drafted',
    lastReturn: { by: 'Bùi Thị Hạnh', reason, round: 1 },
  });
  expect(back.reviews).toMatchObject([{ kind: 'formCheck', decision: 'objected', note: reason }]);
});

it('one more is asked for his opinion: he reads the document, gives it once, and nothing waits for him', async () => {
  const at = await aDocument(world, 'inReview');
  const [head, other] = await world.people('truongphong.tchc', 'truongkhoa.noi');
  expect((await other.askGet(at)).statusCode).toBe(404);
  const asked = { round: 1, personId: personIdOf(world, 'truongkhoa.noi'), question: 'Đủ người?' };
  await head.post(`${at}/opinion-givers`, asked);
  const again = await refused(world, at, () => head.askPost(`${at}/opinion-givers`, asked));
  expect(again.code).toBe('OpinionIsAskedOnce');
  const drafter = { ...asked, personId: personIdOf(world, 'chuyenvien.tchc') };
  const own = await refused(world, at, () => head.askPost(`${at}/opinion-givers`, drafter));
  expect(own.code).toBe('OpinionGiverIsNotADrafter');

  const route = await routeOf('truongkhoa.noi', at);
  const task = route.stages[0]?.tasks.at(-1);
  expect(route.acts).toEqual(['opinion']);
  expect(task).toMatchObject({
    ...{ state: 'open', kind: 'opinion', who: 'Ngô Văn Minh', question: 'Đủ người?' },
    askedBy: { name: 'Phạm Thị Dung' },
  });
  const given = { task: task?.key, ...seen(await standing(world, at)) };
  const asApproval = await refused(world, at, () => other.askPost(`${at}/approval`, given));
  expect(['OpinionIsNoApproval', 'ActIsNotAllowed']).toContain(asApproval.code);
  await other.post(`${at}/opinion`, { ...given, text: 'Khoa đủ người từ quý II.' });
  const twice = await refused(world, at, () =>
    other.askPost(`${at}/opinion`, { ...given, text: 'Nữa.' }),
  );
  expect(['ReviewTaskIsOpen', 'DocumentHasMovedOn']).toContain(twice.code);
  expect((await standing(world, at)).reviews).toMatchObject([
    { kind: 'opinion', decision: 'advised', note: 'Khoa đủ người từ quý II.' },
  ]);
  expect((await standing(world, at)).waitingFor.map(({ key }) => key)).toEqual([
    'r1:content',
    'r1:form',
  ]);
});

it.each([
  [['BC'], []],
  [['KH'], ['stageReturn']],
])(
  'who reads a plan anyway and stands in for its head for %j only is offered of the head’s acts %j',
  async (docTypes, offered) => {
    const at = await aDocument(world, 'inReview');
    const [head, checker, admin] = await world.people('truongphong.tchc', 'thethuc', 'quantri');
    const [absent, substitute] = ['truongphong.tchc', 'truongphong.khnv'].map((login) =>
      personIdOf(world, login),
    );
    const { round } = await standing(world, at);
    const question = 'Kinh phí có đủ không?';
    await head.post(`${at}/opinion-givers`, { round, personId: substitute, question });
    await pass(head, at, 'content');
    await pass(checker, at, 'form');
    const { id } = await admin.post<{ id: string }>('/api/absences', {
      ...{ personId: absent, substituteId: substitute, docTypes, basis: 'Giấy nghỉ phép số 12' },
      ...{ from: '2026-03-04', to: '2026-03-04' },
    });
    const { acts } = await routeOf('truongphong.khnv', at);
    await admin.askPost(`/api/absences/${id}/cancellation`, { reason: 'Đã đi làm lại.' });
    expect(acts).toEqual(['opinion', ...offered]);
  },
);

it('the drafter puts his note right while the stage allows it; the content stays bound', async () => {
  const at = await aDocument(world, 'inReview');
  const drafter = await world.person('chuyenvien.tchc');
  const before = await standing(world, at);
  const amend = {
    method: 'PATCH',
    url: `${at}/submission`,
    payload: { round: 1, note: 'Trình gấp.' },
  };
  const amended = (await drafter.ask(amend)).json<DocumentView>();
  expect(amended.version).toEqual({ ...before.version, note: 'Trình gấp.' });
  await pass(await world.person('truongphong.tchc'), at, 'content');
  await pass(await world.person('thethuc'), at, 'form');
  const late = await refused(world, at, () => drafter.ask(amend));
  expect(late.code).toBe('SubmissionFieldIsFixed');
});
