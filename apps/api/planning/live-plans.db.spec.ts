import type {
  boardsContract,
  plansContract,
  ReplyOf,
  targetsContract,
  tasksContract,
} from '#contracts';
import type { DocumentId } from '#kernel';
import { DigestSweep } from '#modules/planning';
import readWorkbook from 'read-excel-file/node';
import { mailServer } from '../../../test/worlds/mail-server.js';
import { draftsAgainstLiving } from './cases/against-living.js';
import { boardWorkbook, overdueOfOne } from './cases/board-workbook.js';
import { digestsAsSet } from './cases/digests-as-set.js';
import { digestsByMail } from './cases/digests-by-mail.js';
import { plansThatEnd } from './cases/plans-that-end.js';
import { restsInFramework, rollsOutTheRest } from './cases/rests-in-framework.js';
import { rowsLeftBehind } from './cases/rows-left-behind.js';
import { planWith, planWorld, type TaskView } from './testing.js';

type World = Awaited<ReturnType<typeof planWorld>>;
type Tasks = ReplyOf<typeof tasksContract.list>;
type Plan = ReplyOf<typeof plansContract.read>;
type Target = ReplyOf<typeof targetsContract.read>;

let world: World;
let mailbox: Awaited<ReturnType<typeof mailServer>>;
let { get, post, codeOf, ask, alive, moveTo, unitId, rows } = {} as World;

beforeAll(async () => {
  mailbox = await mailServer();
  world = await planWorld({ smtp: mailbox.settings });
  ({ get, post, codeOf, ask, alive, moveTo, unitId, rows } = world);
});
afterAll(() => world.close().finally(() => mailbox.close()));
beforeEach(() => moveTo('2026-03-04T02:00:00Z'));

const tasksOf = async (planId: string) =>
  (await get<{ tasks: Tasks['tasks'] }>('auditor', `/api/plans/${planId}/tasks`)).tasks;
const at = (id: string | undefined) => `/api/tasks/${id}`;

describe('an issued plan', () => {
  test('has every row alive, read or asked', async () => {
    const planId = await alive(
      planWith([
        {
          text: 'Rà soát thủ tục',
          time: '- Trước ngày 30/01/2026 - Trước ngày 10/12/2026',
          products: ['Kế hoạch', 'Báo cáo'],
          budget: '12,5',
        },
        { text: 'Tập huấn', lead: ['Phòng KHNV', 'Tổ lạ'], time: 'Ngày lành' },
        {
          text: 'Công khai',
          lead: ['Các khoa, phòng'],
          time: 'Thường xuyên',
          products: ['Tin bài'],
        },
      ]),
    );
    const [review, training, always] = await tasksOf(planId);
    expect(review).toMatchObject({
      number: '1.1',
      fieldKey: 'procedures',
      dueOn: '2026-01-29',
      endsOn: '2026-12-09',
      late: true,
      daysLate: 34,
      state: 'assigned',
      products: 2,
      asked: false,
      withoutUnit: false,
      lead: [{ name: 'Phòng Tổ chức - Hành chính', closed: false }],
    });
    expect(training).toMatchObject({
      dueOn: null,
      late: false,
      asked: true,
      lead: [{ name: 'Phòng Kế hoạch - Nghiệp vụ' }],
    });
    expect(always).toMatchObject({ dueOn: null, leadIsEverybody: true });
    expect(always?.lead).toHaveLength(16);
    const plan = await get<Plan>('auditor', `/api/plans/${planId}`);
    expect(plan).toMatchObject({
      kind: 'plan',
      year: 2026,
      tasks: 3,
      late: 1,
      asked: 1,
      ownerUnitName: 'Phòng Tổ chức - Hành chính',
    });
    expect(plan.questions[0]?.questions).toEqual([
      { kind: 'unit', spelling: 'Tổ lạ', side: 'lead' },
      { kind: 'schedule', phrase: 'Ngày lành', unread: expect.any(String) },
    ]);
    expect(await world.toldWith('PlanCameAlive', planId)).toMatchObject({
      people: [world.personId('head')],
      text: expect.stringContaining('3 nhiệm vụ; còn 1 dòng phải hỏi'),
    });
    const view = await get<TaskView>('auditor', at(review?.id));
    expect(view).toMatchObject({
      budget: '12.5',
      productList: [
        { dueOn: '2026-01-29', late: true },
        { dueOn: '2026-12-09', late: false },
      ],
    });
  });

  test('lives once, however often the job of its issue runs', async () => {
    const content = planWith([{ text: 'Khảo sát' }], {}, { seed: 71_000 });
    const planId = await alive(content);
    const again = await world.livesAgain(planId, content);
    expect(again).toBe(false);
    expect(await tasksOf(planId)).toHaveLength(1);
  });

  test('without an annex is found, with nothing to do', async () => {
    const planId = await alive(planWith([], { annexes: [], subject: 'Phòng chống dịch' }));
    expect(await get<Plan>('auditor', `/api/plans/${planId}`)).toMatchObject({
      ...{ tasks: 0, targets: 0, meanPercent: null, fields: [], year: 2026 },
    });
  });

  test('that asks for a unit is answered once for every row', async () => {
    const planId = await alive(
      planWith([
        { text: 'A', lead: ['Tổ công tác'] },
        { text: 'B', lead: ['Khoa Nội', 'Tổ công tác'] },
      ]),
    );
    const [before] = await tasksOf(planId);
    expect(before).toMatchObject({ withoutUnit: true, lead: [] });
    const answers = `/api/plans/${planId}/unit-answers`;
    const meaning = { kind: 'unit', unitId: unitId('KHNV') };
    expect(await codeOf('stranger', answers, { spelling: 'Tổ công tác', meaning })).toBe(
      'ActIsNotAllowed',
    );
    const plan = await post<Plan>('head', answers, { spelling: 'Tổ công tác', meaning });
    expect(plan.questions).toEqual([]);
    const names = (await tasksOf(planId)).map(({ lead }) => lead.map(({ name }) => name));
    const khnv = 'Phòng Kế hoạch - Nghiệp vụ';
    expect(names).toEqual([[khnv], ['Khoa Nội', khnv]]);
    expect((await get<TaskView>('auditor', at(before?.id))).waitingFor).toMatchObject([
      { kindName: 'Tiếp nhận', who: `Trưởng đơn vị – ${khnv}` },
    ]);
    expect(await rows(`SELECT spelling, meaning FROM drafting.unit_answer`)).toEqual([
      { spelling: 'Tổ công tác', meaning: 'unit' },
    ]);
  });
});

describe('a plan that ends', () => plansThatEnd(() => ({ ...world, tasksOf })));
describe('what a replaced plan leaves behind', () => rowsLeftBehind(() => ({ ...world, tasksOf })));

describe('a target', () => {
  test('has values over time, a light, and an answer where its measure was not read', async () => {
    const measure = { op: '>=', value: '95', valueTo: null, unit: '%' } as const;
    const planId = await alive(
      planWith(
        [
          { text: 'Hài lòng đạt tối thiểu 95%', measure, time: null },
          {
            text: 'Từ 3 đến 5 bài',
            measure: { ...measure, op: 'range', valueTo: '99' },
            time: null,
          },
          { text: 'Triển khai bệnh án điện tử', time: null, lead: ['Phòng KHNV'] },
          { text: 'Tập huấn', time: 'Ngày lành' },
        ],
        {},
        { kind: 'targets', seed: 82_000 },
      ),
    );
    const read = async () =>
      (await get<{ targets: Target[] }>('auditor', `/api/plans/${planId}/targets`)).targets;
    const [percent, range, yes, unread] = await read();
    expect([percent, range, yes].map((one) => [one?.measureText, one?.light, one?.asked])).toEqual([
      ['≥ 95%', 'none', false],
      [null, 'none', true],
      ['Hoàn thành', 'none', false],
    ]);
    const url = (id: string | undefined) => `/api/targets/${id}/actuals`;
    const value = { unitId: unitId('TCHC'), from: '2026-01-01', to: '2026-03-31', value: '120' };
    const refusal = await ask('handler', 'POST', url(percent?.id), value);
    expect(refusal.json<{ detail: string }>().detail).toContain('tỷ lệ không vượt quá 100%');
    expect(await codeOf('stranger', url(percent?.id), { ...value, value: '90' })).toBe(
      'ActIsNotAllowed',
    );
    await post('handler', url(percent?.id), { ...value, value: '80.5' });
    const later = { ...value, from: '2026-04-01', to: '2026-06-30', value: '90.25' };
    const measured = await post<Target>('handler', url(percent?.id), later);
    expect(measured).toMatchObject({
      light: 'near',
      counts: { met: 0, near: 1, behind: 0, none: 0 },
    });
    expect(measured.actuals.map((one) => [one.value, one.percentOfTarget, one.light])).toEqual([
      ['90.25', '95', 'near'],
      ['80.5', '84.7', 'behind'],
    ]);
    const sheet = await ask('auditor', 'GET', `/api/plans/${planId}/export.xlsx`);
    const [[, , first] = []] = (await readWorkbook(sheet.bytes)).map(({ data }) => data);
    expect(first?.slice(3)).toEqual([
      ...['≥ 95%', 0.95, 'Phòng Tổ chức - Hành chính', 0.9025],
      ...[new Date('2026-06-30'), 'Gần đạt'],
    ]);
    const answer = {
      measure: { kind: 'count', operator: '>=', value: '3', unit: 'bài' },
      reason: 'Hỏi lại.',
    };
    const answered = await post<Target>('head', `/api/targets/${range?.id}/measure`, answer);
    expect([answered.measureText, answered.asked]).toEqual(['≥ 3 bài', false]);
    expect(await codeOf('head', `/api/targets/${range?.id}/measure`, answer)).toBe(
      'MeasureIsKnown',
    );
    const time = (of: Target | undefined) => `/api/targets/${of?.id}/schedule`;
    const said = (phrase: string) => ({ phrase, reason: 'Hỏi phòng chủ trì.' });
    expect(await codeOf('head', time(percent), said('Quý II/2026'))).toBe('TimeIsKnown');
    expect(await codeOf('head', time(unread), said('Ngày tốt'))).toBe('TimeIsNotUnderstood');
    expect(await codeOf('handler', time(unread), said('Quý II/2026'))).toBe('ActIsNotAllowed');
    const timed = await post<Target>('head', time(unread), said('Quý II/2026'));
    expect([timed.schedule?.dues, timed.asked, timed.acts.includes('schedule')]).toEqual([
      ...[['2026-06-30'], false, false],
    ]);
  });
});

describe('a framework', () => {
  /** Tasks on the board of a year, and of how many plans they are. */
  const counted = async (year: number) => {
    const { groups, total } = await get<ReplyOf<typeof boardsContract.groups>>(
      'director',
      `/api/boards?by=plan&year=${year}`,
    );
    return [total.tasks, groups.length];
  };

  test('lives by the job of its issue, is rolled out into a year and traced both ways', async () => {
    const framework = planWith(
      [
        { text: 'Rà soát quy trình tiếp đón', time: 'Quý I hàng năm' },
        { text: 'Tổng kết giai đoạn', time: 'Trước ngày 01/12/2044' },
      ],
      { subject: 'Cải cách hành chính giai đoạn 2040 - 2044' },
      { kind: 'framework', seed: 90_000 },
    );
    const planId = await world.draft(framework);
    await world.issue(planId, '7/KH-TTYT');
    expect(await get<Plan>('handler', `/api/plans/${planId}`)).toMatchObject({
      ...{ kind: 'framework', fromYear: 2040, toYear: 2044, tasks: 2, symbol: '7/KH-TTYT' },
      acts: ['answers', 'rollout'],
    });
    const url = `/api/plans/${planId}/rollout`;
    expect(await codeOf('handler', url, { year: 2045, unitId: unitId('TCHC') })).toBe(
      'YearIsOutsideTheFramework',
    );
    const { documentId } = await post<{ documentId: DocumentId }>('handler', url, {
      ...{ year: 2041, unitId: unitId('TCHC') },
    });
    const again = await codeOf('handler', url, { year: 2041, unitId: unitId('TCHC') });
    expect(again).toBe('YearIsRolledOut');
    expect(await counted(2041)).toEqual([2, 1]);
    const rolled = await get<ReplyOf<typeof plansContract.rollout>>('handler', `${url}?year=2041`);
    expect(rolled.rows.map(({ words, dues, became }) => [words, dues, became.length])).toEqual([
      ['Rà soát quy trình tiếp đón', ['2041-03-31'], 1],
    ]);
    const drafted = await get<Plan>('handler', `/api/plans/${planId}`);
    expect(drafted.rolledOutTo).toMatchObject([{ id: documentId, year: 2041, isDraft: true }]);
    const [asking] = await tasksOf(planId);
    await world.issue(documentId, '8/KH-TTYT');
    await restsInFramework(world, asking!.id, planId);
    // The row is counted where it is done; the other, and other years, are still the framework's.
    expect([await counted(2041), await counted(2042)]).toEqual([
      [2, 2],
      [2, 1],
    ]);
    const [task] = await tasksOf(documentId);
    expect(task).toMatchObject({ action: 'Rà soát quy trình tiếp đón', dueOn: '2041-03-31' });
    expect((await get<TaskView>('handler', at(task?.id))).cameFrom).toMatchObject({ planId });
    const { rolledOut } = await get<TaskView>('handler', at(asking?.id));
    expect(rolledOut.map(({ taskId, year }) => [taskId, year])).toContainEqual([task?.id, 2041]);
    const yearly = await get<Plan>('handler', `/api/plans/${documentId}`);
    expect(yearly.rolledOutOf).toMatchObject({ id: planId });
    await rollsOutTheRest(world, planId);
  });

  test('and another plan of its year that contradict each other are shown, with what each says', async () => {
    const subject = 'Nâng cao chất lượng năm 2043';
    const row = { text: 'Rà soát quy trình tiếp đón', time: 'Trước ngày 01/7/2043' };
    const planId = await world.draft(planWith([row], { subject }, { seed: 91_000 }));
    await world.issue(planId, '9/KH-TTYT');
    const { contradictions } = await get<ReplyOf<typeof plansContract.contradictions>>(
      'auditor',
      '/api/plans/contradictions?year=2043',
    );
    const days = contradictions.filter(({ kind }) => kind === 'taskDeadlines');
    expect(
      days.map(({ places }) => places.map(({ planSymbol, says }) => [planSymbol, says])),
    ).toEqual([
      expect.arrayContaining([
        ['9/KH-TTYT', '30/06/2043'],
        ['7/KH-TTYT', '31/03/2043'],
      ]),
    ]);
  });
});

describe('a plan that is being written', () => draftsAgainstLiving(() => world));

describe('over all plans', () => {
  test('boards count each row in each of its units, and once in the total', async () => {
    moveTo('2026-07-15T02:00:00Z');
    const year = 2031;
    const both = ['Phòng Tổ chức - Hành chính', 'Phòng KHNV'];
    const planId = await alive(
      planWith(
        [
          { text: 'Muộn', lead: both, time: 'Trước ngày 11/7/2031' },
          { text: 'Sắp đến', time: 'Trước ngày 11/8/2031' },
          { text: 'Còn xa', lead: ['Tổ không tên'], time: 'Quý IV/2031' },
        ],
        { subject: `Cải cách hành chính năm ${year}` },
      ),
    );
    moveTo('2031-07-15T02:00:00Z');
    const board = await get<ReplyOf<typeof boardsContract.groups>>(
      'director',
      `/api/boards?by=unit&year=${year}`,
    );
    expect(board.total).toMatchObject({ tasks: 3, late: 1, dueSoon: 1, meanPercent: 0 });
    expect(
      board.groups.map(({ name, tasks, late, dueSoon }) => [name, tasks, late, dueSoon]),
    ).toEqual([
      ['Chưa có đơn vị chủ trì', 1, 0, 0],
      ['Phòng Kế hoạch - Nghiệp vụ', 1, 1, 0],
      ['Phòng Tổ chức - Hành chính', 2, 1, 1],
    ]);
    const due = await get<Tasks>('director', `/api/boards/due?year=${year}`);
    expect(due.tasks.map(({ action }) => action)).toEqual(['Sắp đến']);
    const overdue = await get<ReplyOf<typeof boardsContract.overdue>>(
      'director',
      `/api/boards/overdue?year=${year}`,
    );
    await boardWorkbook(world, year);
    await overdueOfOne(world, year);
    expect(overdue.units.map(({ unitName, tasks }) => [unitName, tasks.length])).toEqual([
      ['Phòng Kế hoạch - Nghiệp vụ', 1],
      ['Phòng Tổ chức - Hành chính', 1],
    ]);
    const { bars } = await get<ReplyOf<typeof plansContract.gantt>>(
      'director',
      `/api/plans/${planId}/gantt`,
    );
    expect(bars.at(-1)).toMatchObject({ title: 'Còn xa', from: '2031-10-01', due: '2031-12-31' });
    const sheet = await ask('director', 'GET', `/api/plans/${planId}/export.xlsx`);
    const assigned = 'Đã giao, chờ tiếp nhận';
    const [, [, , ...rows] = []] = (await readWorkbook(sheet.bytes)).map(({ data }) => data);
    expect(rows.map(([, , ...cells]) => [cells[0], ...cells.slice(4)])).toEqual([
      ['Muộn', new Date('2031-07-10'), assigned, 0, 5, 0, 0],
      ['Sắp đến', new Date('2031-08-10'), assigned, 0, null, 0, 0],
      ['Còn xa', new Date('2031-12-31'), assigned, 0, null, 0, 0],
    ]);
  });

  test('the digest of a week tells each person once, and is heard as a notice', async () => {
    await alive(
      planWith([{ text: 'Gấp', time: 'Trước ngày 01/3/2032' }], { subject: 'KH năm 2032' }),
    );
    const sweep = () => world.there.app.get(DigestSweep).sweep();
    await digestsAsSet(world, sweep, '2032-02-23');
    expect(await sweep()).toBeGreaterThan(0);
    expect(await sweep()).toBe(0);
    const told = await rows<{ person_id: string; week: string }>(
      `SELECT person_id, week::text FROM planning.digest`,
    );
    expect(new Set(told.map(({ week }) => week))).toEqual(new Set(['2032-02-23']));
    const people = told.map((one) => one.person_id);
    expect(people).toEqual(
      expect.arrayContaining([world.personId('head'), world.personId('director')]),
    );
    expect(people).not.toContain(world.personId('handler'));
    await digestsByMail(world, mailbox, '2032-02-23');
  });
});
