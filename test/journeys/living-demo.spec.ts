import type {
  ledgersContract,
  leftoversContract,
  periodsContract,
  plansContract,
  ReplyOf,
  returnsContract,
} from '#contracts';
import { MovableClock } from '#kernel';
import { askOnce } from '../../apps/cli/demo/life/ask-once.js';
import { keepBooksOnce } from '../../apps/cli/demo/life/books-once.js';
import { issueOnce } from '../../apps/cli/demo/life/issue-once.js';
import { replaceOnce } from '../../apps/cli/demo/life/replace-once.js';
import { staffKnown } from '../../apps/cli/demo/life/staff-known.js';
import { workOnTasks } from '../../apps/cli/demo/life/work-on-tasks.js';
import { Office, people } from '../../apps/cli/demo/year/office.js';
import { journeyWorld, patience, type JourneyWorld } from './world/journey-world.js';

type Period = ReplyOf<typeof periodsContract.read>;

let there: JourneyWorld;
let office: Office;
beforeAll(async () => {
  there = await journeyWorld();
  const { centre, health } = there.world;
  const passwords = Object.fromEntries([...centre.passwords, ...health.passwords]);
  const secrets = { passwords, pins: there.pins };
  const clock = new MovableClock(there.clock.now());
  office = new Office(there.origin, secrets, await staffKnown(secrets), clock, () => undefined);
  await live();
}, patience);
afterAll(() => there?.close());

/** What of the demo's life tells most; the year that is played tries the rest. */
async function live(): Promise<void> {
  const planId = await issueOnce(office, 'ke-hoach.txt');
  await workOnTasks(office, planId);
  await replaceOnce(office);
  await keepBooksOnce(office, planId);
  await askOnce(office);
}

const ask = async <Reply>(path: string) => (await office.as(people.head)).get<Reply>(path);
const plans = () => ask<ReplyOf<typeof plansContract.list>>('/api/plans');
const periods = () => ask<Period[]>(`/api/periods?year=${office.today.slice(0, 4)}`);

test('a plan lives: tasks at every step, some late; of a report asked for one return is accepted, one sent back, one missing', async () => {
  const [plan] = (await plans()).plans.filter(({ title }) => title.includes('Công tác'));
  expect(plan).toMatchObject({ targets: 13, tasks: 15, asked: 0, withoutUnit: 0, state: 'alive' });
  const { tasks } = await ask<ReplyOf<typeof plansContract.tasks>>(`/api/plans/${plan?.id}/tasks`);
  const states = new Set(tasks.map(({ state }) => state));
  expect([...states].sort()).toEqual(['assigned', 'confirmed', 'inProgress', 'reportedDone']);
  expect(tasks.filter(({ late }) => late).length).toBeGreaterThan(1);

  const askedFor = (await periods()).find(({ title }) => title.endsWith('người bệnh'));
  const { standing } = await ask<Period>(`/api/periods/${askedFor?.id}`);
  const told = standing.map(({ unitName, state, timeliness }) => [unitName, state, timeliness]);
  expect(told).toEqual(
    expect.arrayContaining([
      ['Khoa Nội', 'accepted', 'late'],
      ['Phòng Kế hoạch - Nghiệp vụ', 'open', 'late'],
      ['Trạm Y tế xã Mẫu Đông', 'open', 'missing'],
    ]),
  );
});

test('what a unit reports now is a jump against what it reported a month ago', async () => {
  const askedFor = (await periods()).find(({ title }) => title.endsWith('người bệnh'));
  const { standing } = await ask<Period>(`/api/periods/${askedFor?.id}`);
  const sentBack = standing.find(({ unitName }) => unitName === 'Phòng Kế hoạch - Nghiệp vụ');
  const { findings } = await ask<ReplyOf<typeof returnsContract.read>>(
    `/api/returns/${sentBack?.returnId}`,
  );
  expect(findings).toContainEqual(expect.objectContaining({ code: 'FigureJumped' }));
});

test('a plan was replaced: of its begun work and of a value its head is asked, what goes on alike is not', async () => {
  const { leftovers } = await ask<ReplyOf<typeof leftoversContract.list>>('/api/leftovers');
  const told = leftovers.map(({ row, stateName }) => [row, stateName]);
  expect(told.sort()).toEqual([
    ['target', 'Chờ quyết định'],
    ['task', 'Chờ quyết định'],
  ]);
  const target = leftovers.find(({ row }) => row === 'target');
  const { changes } = await ask<ReplyOf<typeof leftoversContract.read>>(
    `/api/leftovers/${target?.id}`,
  );
  expect(changes).toContain('Mức phải đạt: “≥ 90%” thành “≥ 95%”');
});

test('every book holds a worked example, with what it counts', async () => {
  const { ledgers } = await ask<ReplyOf<typeof ledgersContract.list>>('/api/ledgers');
  expect(ledgers.length).toBeGreaterThan(7);
  const empty = ledgers.filter(({ entries }) => entries === 0);
  expect(empty.map(({ definition }) => definition.title)).toEqual([]);
  const said = ledgers.flatMap(({ figures }) => figures.filter(({ value }) => value === null));
  expect(said.map(({ title }) => title)).toEqual([]);
});

test('begun again it leaves everything as it is', async () => {
  const count = async () =>
    (await there.rows(`SELECT count(*)::int AS events FROM engine.history`))[0];
  const before = await count();
  await live();
  expect(await count()).toEqual(before);
});
