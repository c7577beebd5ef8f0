import { isProblemCode, type Role, type TaskAct } from '#contracts';
import type { DocumentId, PersonId, UnitId } from '#kernel';
import type { Actor } from '#modules/organisation';
import type { SnapshotFrom } from 'xstate';
import { getAdjacencyMap, type SerializedSnapshot } from 'xstate/graph';
import { taskMachine } from './domain/task/task.machine.js';
import type { Due, TaskEvent, TaskInput } from './domain/task/task.js';
import { hostedTask } from './hosted-task.js';
import { possibleTaskActs } from './possible-task-acts.js';
import type { TaskRow } from './store/tasks.sql.js';
import type { Task } from './task-desk.js';
import { taskWords } from './task-words.js';

type Snapshot = SnapshotFrom<typeof taskMachine>;

const id = (n: number) => `0198a000-0000-7000-8000-0000000000${n}`;
const [worker, head, leader, stranger] = [11, 13, 14, 15].map(id) as [
  ...[PersonId, PersonId, PersonId, PersonId],
];
const [lead, owner, other] = [21, 22, 23].map(id) as [UnitId, UnitId, UnitId];

const dueOn = (day: string): Due => ({
  dueOn: day,
  times: {
    remindAt: `${day}T01:00:00.000Z`,
    overdueAt: `${day}T02:00:00.000Z`,
    escalateAt: `${day}T03:00:00.000Z`,
  },
  rung: [],
});
const input: TaskInput = {
  title: 'Nhiệm vụ 1.1 “Rà soát”',
  planId: id(31) as DocumentId,
  leadUnits: [lead],
  ownerUnitId: owner,
  ...dueOn('2026-06-30'),
};
const by = (person: PersonId) => ({ by: person, at: '2026-03-05T02:00:00.000Z' });
const on = '2026-06-01';
const confirmer = 'owner' as const;
const due = dueOn('2026-06-30');
const takeOver = { type: 'task.takeOver', from: id(41), percent: 40 } as const;
const bells: readonly TaskEvent[] = [
  { type: 'clock.reminder' },
  { type: 'clock.overdue' },
  { type: 'clock.escalation' },
];

/** Every event that somebody or time might try. Two rounds and one extension show all there is. */
const offered = ({ context }: Snapshot): readonly TaskEvent[] => [
  { type: 'task.accept', ...by(worker) },
  { type: 'task.progress', ...by(worker), percent: 40 },
  { type: 'task.evidence', ...by(worker), name: 'Ảnh' },
  { type: 'task.deliver', ...by(worker), product: 'Báo cáo', due: { ...due, rung: context.rung } },
  { type: 'task.complete', ...by(worker), on, confirmer },
  { type: 'task.confirm', ...by(head) },
  { type: 'task.confirm', ...by(worker) },
  ...(context.round < 2
    ? [{ type: 'task.sendBack', ...by(head), reason: 'Thiếu.', due } as const]
    : []),
  { type: 'task.sendBack', ...by(head), reason: ' ', due },
  { type: 'task.urge', ...by(leader) },
  { type: 'task.reassign', ...by(head), leadUnits: [lead], reason: 'Sáp nhập.' },
  { type: 'task.reassign', ...by(head), leadUnits: [lead], reason: '' },
  { type: 'task.nameUnits', leadUnits: [lead] },
  { type: 'task.rest', until: '2026-12-31', due: { ...due, rung: context.rung } },
  { type: 'clock.resume' },
  { type: 'task.reschedule', ...by(head), reason: 'Đã rõ.', due: { ...due, rung: context.rung } },
  { type: 'task.extend', ...by(leader), until: '2026-06-30', due },
  ...(context.dueOn === '2026-06-30'
    ? [
        {
          type: 'task.extend',
          ...by(leader),
          until: '2026-07-31',
          due: dueOn('2026-07-31'),
        } as const,
      ]
    : []),
  { ...takeOver, workers: [], confirmed: false },
  { ...takeOver, workers: [worker], confirmed: false },
  { ...takeOver, workers: [worker], confirmed: true },
  { type: 'task.cancel', reason: 'Kế hoạch bị thu hồi.' },
  { type: 'task.cancel', reason: '' },
  ...bells.slice(context.rung.length, context.rung.length + 1),
];
const all = Object.values(
  getAdjacencyMap(taskMachine, {
    input,
    events: (from) => offered(from).filter((event) => from.can(event)),
    serializeState: (at) =>
      JSON.stringify({ ...at.context, value: at.value }) as SerializedSnapshot,
  }),
) as { state: Snapshot; transitions: Record<string, { event: TaskEvent; state: Snapshot }> }[];
const stood = ({ value, context }: Snapshot) => ({ state: String(value), context });
const steps = all.flatMap(({ state, transitions }) =>
  Object.values(transitions).map(({ event, state: to }) => ({ from: state, event, to })),
);
const states = Object.keys(taskMachine.root.states);
const isResting = ({ value, context }: Snapshot) =>
  ['assigned', 'accepted', 'inProgress'].includes(value) && Boolean(context.restsUntil);
const first = (state: string) => all.find((one) => one.state.value === state)!.state;

test('every state is reached and every event taken, but the birth', () => {
  expect(new Set(all.map(({ state }) => state.value))).toEqual(new Set(states));
  expect([...new Set([...steps.map(({ event }) => event.type), 'task.assign'])].sort()).toEqual(
    Object.keys(taskWords.actionOf).sort(),
  );
});

test('what the machine does not take it refuses by a name people can read', () => {
  const codes = new Set<string>();
  for (const { state } of all) {
    for (const event of offered(state).filter((one) => !state.can(one))) {
      codes.add(hostedTask.refusalOf(stood(state), event).code);
    }
  }
  expect([...codes].sort()).toEqual([
    ...['ActsNeedAReason', 'ReporterDoesNotConfirm', 'TaskIsAtAnotherStep'],
    'WantedDayIsAfterTheOldOne',
  ]);
  expect([...codes].filter((code) => !isProblemCode(code))).toEqual([]);
});

test('a refusal says what the task waits for', () => {
  const said = (state: string) =>
    hostedTask.refusalOf(stood(first(state)), { type: 'task.urge', ...by(leader) }).details;
  expect(said('assigned')).toEqual({
    stateName: 'Đã giao, chờ tiếp nhận',
    waitsFor: 'đơn vị chủ trì tiếp nhận',
  });
  expect(said('reportedDone')?.['waitsFor']).toBe('trưởng đơn vị làm chủ kế hoạch xác nhận');
});

test('an open task waits for its unit, a reported one for who confirms, an ended one for nobody', () => {
  for (const { state } of all) {
    const kinds = hostedTask.workItemsOf(stood(state)).map(({ kind }) => kind);
    const mine = kinds.filter((kind) => kind !== 'urgeTask');
    const wanted: Record<string, string[]> = {
      assigned: ['acceptTask'],
      accepted: ['doTask'],
      inProgress: ['doTask'],
      reportedDone: ['confirmTask'],
    };
    const asks = isResting(state) ? [] : (wanted[state.value] ?? []);
    expect([state.value, mine]).toEqual([state.value, asks]);
  }
});

test('clocks run while it is open, each once for a day, and a new day winds them up again', () => {
  for (const { state } of all) {
    const clocks = hostedTask.clocksOf(stood(state));
    const isOpen = ['assigned', 'accepted', 'inProgress'].includes(state.value);
    const types = clocks.map(({ event }) => event.type);
    if (isResting(state)) expect(types).toEqual(['clock.resume']);
    else expect(types.length).toBe(isOpen ? 3 - state.context.rung.length : 0);
  }
  const extended = steps.filter(({ event }) => event.type === 'task.extend');
  expect(new Set(extended.map(({ to }) => to.context.rung.length))).toEqual(new Set([0]));
});

test('the leader is called once it is overdue and reported, until he has urged', () => {
  const urged = steps.filter(({ event }) => event.type === 'task.urge');
  expect(urged.length).toBeGreaterThan(0);
  for (const { from, to } of urged) {
    const calls = (at: Snapshot) =>
      hostedTask.workItemsOf(stood(at)).filter(({ kind }) => kind === 'urgeTask').length;
    expect([calls(from), calls(to)]).toEqual([1, 0]);
  }
});

test('being late is nowhere in what is kept', () => {
  const kept = new Set(all.flatMap(({ state }) => Object.keys(state.context)));
  expect([...kept].filter((key) => /late/i.test(key))).toEqual([]);
});

const actor = (person: PersonId, role: Role, unitId: UnitId): Actor =>
  ({
    personId: person,
    standsInFor: [],
    posts: [{ postId: 'p', role, title: '', unitId, unitName: '' }],
  }) as unknown as Actor;

const posts: Readonly<Record<string, Actor>> = {
  'drafter of the lead unit': actor(worker, 'drafter', lead),
  'head of the lead unit': actor(stranger, 'unitHead', lead),
  'head of the owner': actor(head, 'unitHead', owner),
  'head who reported': actor(worker, 'unitHead', owner),
  'drafter of the owner': actor(stranger, 'drafter', owner),
  'head of another unit': actor(stranger, 'unitHead', other),
  director: actor(leader, 'director', other),
  clerk: actor(stranger, 'clerk', owner),
  auditor: actor(stranger, 'auditor', owner),
  administrator: actor(stranger, 'administrator', owner),
};

/** What each post may do in each state, written by hand. What is not written is refused. */
const table: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  assigned: {
    'drafter of the lead unit': 'acceptance extension',
    'head of the lead unit': 'acceptance extension',
    'head of the owner': 'units',
    'head who reported': 'units',
    director: 'units',
  },
  accepted: {
    'drafter of the lead unit': 'progress evidence delivery completion extension',
    'head of the lead unit': 'progress evidence delivery completion extension',
    'head of the owner': 'units',
    'head who reported': 'units',
    director: 'units',
  },
  inProgress: {
    'drafter of the lead unit': 'progress evidence delivery completion extension',
    'head of the lead unit': 'progress evidence delivery completion extension',
    'head of the owner': 'units',
    'head who reported': 'units',
    director: 'units',
  },
  reportedDone: {
    'drafter of the lead unit': 'evidence',
    'head of the lead unit': 'evidence',
    'head of the owner': 'confirmation return',
    'head who reported': 'return',
    director: 'confirmation return',
  },
};

test.each(states.flatMap((state) => Object.keys(posts).map((who) => [state, who] as const)))(
  'in %s, the %s may do what is written',
  (state, who) => {
    const wanted = (table[state]?.[who] ?? '').split(' ').filter(Boolean).sort();
    const { value, context } = first(state);
    const row = {
      ...{ state: value, leadUnits: [lead], ownerUnitId: owner, endsOn: '2026-06-30' },
      ...{ dueOn: '2026-06-30', products: 1, delivered: 0 },
    } as unknown as TaskRow;
    const task = { state: value, context } as unknown as Task;
    const acts: TaskAct[] = possibleTaskActs(posts[who]!, task, row);
    expect(acts.sort()).toEqual(wanted);
  },
);
