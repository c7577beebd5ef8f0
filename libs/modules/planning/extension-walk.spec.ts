import { isProblemCode, type ExtensionAct, type Role } from '#contracts';
import { Instance } from '#engine';
import type { PersonId, UnitId } from '#kernel';
import type { Actor } from '#modules/organisation';
import type { SnapshotFrom } from 'xstate';
import { getAdjacencyMap, type SerializedSnapshot } from 'xstate/graph';
import { extensionMachine } from './domain/extension.machine.js';
import type { ExtensionContext, ExtensionEvent, ExtensionInput } from './domain/extension.js';
import { extensionFacts } from './extension-desk.js';
import { extensionWords } from './extension-words.js';
import { hostedExtension } from './hosted-extension.js';
import { extensionActs } from './possible-acts.js';

type Snapshot = SnapshotFrom<typeof extensionMachine>;

const id = (n: number) => `0198a000-0000-7000-8000-0000000000${n}`;
const [requester, head, leader, stranger] = [11, 12, 13, 14].map(id) as [
  PersonId,
  PersonId,
  PersonId,
  PersonId,
];
const [unit, otherUnit] = [21, 22].map(id) as [UnitId, UnitId];

const asked: ExtensionInput = {
  title: 'Xin gia hạn “Rà soát thủ tục”',
  unitId: unit,
  requester,
  dueOn: '2026-06-30',
  wantedOn: '2026-07-31',
  timesAsked: 1,
  askedLate: false,
  times: { remindAt: '2026-03-09T01:00:00.000Z', dueAt: '2026-03-09T10:00:00.000Z' },
};
const by = (person: PersonId) => ({ by: person, at: '2026-03-05T02:00:00.000Z' });
const offered: readonly ExtensionEvent[] = [
  { type: 'extension.forward', ...by(head) },
  { type: 'extension.grant', ...by(leader), until: '2026-07-15' },
  { type: 'extension.grant', ...by(requester), until: '2026-07-15' },
  { type: 'extension.grant', ...by(leader), until: '2026-06-30' },
  { type: 'extension.refuse', ...by(leader), reason: 'Đủ thời gian.' },
  { type: 'extension.refuse', ...by(requester), reason: 'Thôi.' },
  { type: 'extension.refuse', ...by(leader), reason: ' ' },
  { type: 'extension.withdraw', ...by(requester) },
  { type: 'extension.withdraw', ...by(stranger) },
  { type: 'clock.reminder' },
  { type: 'clock.overdue' },
];
const all = Object.values(
  getAdjacencyMap(extensionMachine, {
    input: asked,
    events: (from) => offered.filter((event) => from.can(event)),
    serializeState: (at) =>
      JSON.stringify({ ...at.context, value: at.value }) as SerializedSnapshot,
  }),
) as { state: Snapshot; transitions: Record<string, { event: ExtensionEvent; state: Snapshot }> }[];
const stood = ({ value, context }: Snapshot) => ({ state: String(value), context });
const steps = all.flatMap(({ state, transitions }) =>
  Object.values(transitions).map(({ event, state: to }) => ({ from: state, event, to })),
);
const states = Object.keys(extensionMachine.root.states);
const first = (state: string) => all.find((one) => one.state.value === state)!.state;

test('every state is reached and every event taken, but the birth', () => {
  expect(new Set(all.map(({ state }) => state.value))).toEqual(new Set(states));
  expect([...new Set(steps.map(({ event }) => event.type)), 'extension.request'].sort()).toEqual(
    Object.keys(extensionWords.actionOf).sort(),
  );
});

test('what the machine does not take it refuses by a name people can read', () => {
  for (const { state } of all) {
    for (const event of offered.filter((one) => !state.can(one))) {
      const { code } = hostedExtension.refusalOf(stood(state), event);
      expect(isProblemCode(code) ? code : `${code} of ${event.type}`).toBe(code);
    }
  }
});

test.each([
  [offered[2]!, 'RequesterDoesNotDecide'],
  [offered[3]!, 'WantedDayIsAfterTheOldOne'],
  [offered[5]!, 'RequesterDoesNotDecide'],
  [offered[6]!, 'ActsNeedAReason'],
  [offered[8]!, 'OnlyTheRequesterWithdraws'],
  [offered[0]!, 'ExtensionIsAtAnotherStep'],
])('before a leader %j is refused: %s', (event, code) => {
  const forwarded = first('forwarded');
  expect(forwarded.can(event)).toBe(false);
  expect(hostedExtension.refusalOf(stood(forwarded), event).code).toBe(code);
});

test('one that the head leaves lying goes to the leader by itself, and is late', () => {
  const late = steps.find(({ event }) => event.type === 'clock.overdue')!;
  expect([late.from.value, late.to.value, late.to.context.late]).toEqual([
    'requested',
    'forwarded',
    true,
  ]);
});

test('what is granted keeps its day, and a decided request is waited for by nobody', () => {
  for (const { state, transitions } of all) {
    const decided = ['granted', 'refused', 'withdrawn'].includes(state.value);
    expect(hostedExtension.workItemsOf(stood(state)).length > 0).toBe(!decided);
    expect(hostedExtension.clocksOf(stood(state)).length > 0 && decided).toBe(false);
    expect(Object.keys(transitions).length > 0).toBe(!decided);
    expect(state.context.grantedUntil).toBe(state.value === 'granted' ? '2026-07-15' : null);
  }
});

test('each clock rings once', () => {
  for (const { event, to } of steps.filter((one) => one.event.type.startsWith('clock.'))) {
    const types = hostedExtension.clocksOf(stood(to)).map((clock) => clock.event.type);
    expect(types).not.toContain(event.type);
  }
});

const actor = (person: PersonId, role: Role, unitId: UnitId): Actor =>
  ({
    personId: person,
    standsInFor: [],
    posts: [{ postId: 'p', role, title: '', unitId, unitName: '' }],
  }) as unknown as Actor;

const posts: Readonly<Record<string, Actor>> = {
  requester: actor(requester, 'drafter', unit),
  head: actor(head, 'unitHead', unit),
  'head who asked': actor(requester, 'unitHead', unit),
  'head of another unit': actor(stranger, 'unitHead', otherUnit),
  colleague: actor(stranger, 'drafter', unit),
  director: actor(leader, 'director', otherUnit),
  deputy: actor(leader, 'deputyDirector', otherUnit),
  'deputy who asked': actor(requester, 'deputyDirector', otherUnit),
  clerk: actor(stranger, 'clerk', otherUnit),
  formChecker: actor(stranger, 'formChecker', otherUnit),
  auditor: actor(stranger, 'auditor', otherUnit),
  administrator: actor(stranger, 'administrator', otherUnit),
};

/** What each post may do in each state, written by hand. What is not written is refused. */
const table: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  requested: {
    requester: 'withdrawal',
    head: 'forwarding refusal',
    'head who asked': 'forwarding withdrawal',
  },
  forwarded: {
    requester: 'withdrawal',
    'head who asked': 'withdrawal',
    director: 'granting refusal',
    deputy: 'granting refusal',
  },
};

test.each(states.flatMap((state) => Object.keys(posts).map((who) => [state, who] as const)))(
  'in %s, the %s may do what is written',
  (state, who) => {
    const wanted = (table[state]?.[who] ?? '').split(' ').filter(Boolean).sort();
    const at = stood(first(state));
    const extension = new Instance<ExtensionContext, ExtensionEvent>(
      ...(['id', hostedExtension, 1, at.state, at.context] as const),
    );
    const acts: ExtensionAct[] = extensionActs.possible(
      posts[who]!,
      extension,
      extensionFacts(extension),
    );
    expect(acts.sort()).toEqual(wanted);
  },
);
