import { isProblemCode, type LeftoverAct, type Role } from '#contracts';
import { Instance } from '#engine';
import type { DocumentId, PersonId, UnitId } from '#kernel';
import type { Actor } from '#modules/organisation';
import type { SnapshotFrom } from 'xstate';
import { getAdjacencyMap, type SerializedSnapshot } from 'xstate/graph';
import { leftoverMachine } from '../domain/leftover/leftover.machine.js';
import type { LeftoverContext, LeftoverEvent, LeftoverInput } from '../domain/leftover/leftover.js';
import { hostedLeftover } from './hosted-leftover.js';
import { leftoverActs, leftoverFacts } from './leftover-desk.js';
import { leftoverWords } from './leftover-words.js';

type Snapshot = SnapshotFrom<typeof leftoverMachine>;
interface Place {
  readonly state: Snapshot;
  readonly transitions: Readonly<Record<string, { readonly event: LeftoverEvent }>>;
}

const id = (n: number) => `0198a000-0000-7000-8000-0000000000${n}`;
const somebody = id(11) as PersonId;
const [unit, otherUnit] = [21, 22].map(id) as [UnitId, UnitId];

const left: LeftoverInput = {
  ...{ title: 'Việc chuyển tiếp: Nhiệm vụ 1.1', row: 'task', rowId: id(31), heirId: null },
  ...{ planId: id(41) as DocumentId, successorId: id(42) as DocumentId, unitId: unit },
  ...{ changes: [], isDone: false, workers: [], leadUnits: [] },
};
const by = { by: somebody, at: '2026-03-05T02:00:00.000Z', reason: 'Đã bàn giao.' };
const offered: readonly LeftoverEvent[] = [
  { type: 'leftover.close', ...by },
  { type: 'leftover.close', ...by, reason: ' ' },
  { type: 'leftover.carry', ...by, to: { id: id(32), title: 'Nhiệm vụ 2' } },
  { type: 'leftover.keep', ...by },
  { type: 'leftover.ask' },
];

const walkOf = (input: LeftoverInput): readonly Place[] =>
  Object.values(
    getAdjacencyMap(leftoverMachine, {
      input,
      events: (from) => offered.filter((event) => from.can(event)),
      serializeState: (at) =>
        JSON.stringify({ ...at.context, value: at.value }) as SerializedSnapshot,
    }),
  ) as readonly Place[];

const stood = ({ value, context }: Snapshot) => ({ state: String(value), context });
const all = walkOf(left);
const states = Object.keys(leftoverMachine.root.states);
const first = (state: string) => all.find((one) => one.state.value === state)!.state;
const takenIn = (places: readonly Place[]) =>
  places.flatMap(({ transitions }) => Object.values(transitions).map(({ event }) => event.type));

test('every state is reached and every event taken, but the birth', () => {
  expect(new Set(all.map(({ state }) => state.value))).toEqual(new Set(states));
  expect([...new Set(takenIn(all)), 'leftover.ask'].sort()).toEqual(
    Object.keys(leftoverWords.actionOf).sort(),
  );
});

test.each([
  ['without a new plan nothing is carried over', { successorId: null }, 'leftover.carry'],
  ['what is done does not go on', { isDone: true }, 'leftover.keep'],
] as const)('%s', (_, facts, event) => {
  expect(takenIn(walkOf({ ...left, ...facts }))).not.toContain(event);
});

test('what the machine does not take it refuses by a name people can read', () => {
  for (const input of [left, { ...left, successorId: null, isDone: true }]) {
    for (const { state } of walkOf(input)) {
      for (const event of offered.filter((one) => !state.can(one))) {
        const { code } = hostedLeftover.refusalOf(stood(state), event);
        expect(isProblemCode(code) ? code : `${code} of ${event.type}`).toBe(code);
      }
    }
  }
});

test('it waits for somebody until it is decided, and then for nobody', () => {
  for (const { state, transitions } of all) {
    const isAsked = state.value === 'asked';
    expect(hostedLeftover.workItemsOf(stood(state)).length > 0).toBe(isAsked);
    expect(Object.keys(transitions).length > 0).toBe(isAsked);
  }
});

const actor = (role: Role, unitId: UnitId): Actor =>
  ({
    ...{ personId: somebody, standsInFor: [] },
    posts: [{ postId: 'p', role, title: '', unitId, unitName: '' }],
  }) as unknown as Actor;

const posts: Readonly<Record<string, Actor>> = {
  'head of the unit whose plan it was': actor('unitHead', unit),
  'head of another unit': actor('unitHead', otherUnit),
  director: actor('director', otherUnit),
  deputy: actor('deputyDirector', otherUnit),
  'drafter of the unit': actor('drafter', unit),
  formChecker: actor('formChecker', unit),
  clerk: actor('clerk', unit),
  auditor: actor('auditor', unit),
  administrator: actor('administrator', unit),
};
const decides = ['head of the unit whose plan it was', 'director', 'deputy'];

test.each(states.flatMap((state) => Object.keys(posts).map((who) => [state, who] as const)))(
  'in %s, the %s may do what is written',
  (state, who) => {
    const { state: value, context } = stood(first(state));
    const leftover = new Instance<LeftoverContext, LeftoverEvent>(
      ...(['id', hostedLeftover, 1, value, context] as const),
    );
    const acts: LeftoverAct[] = leftoverActs.possible(
      posts[who]!,
      leftover,
      leftoverFacts(leftover),
    );
    const may = state === 'asked' && decides.includes(who);
    expect(acts.sort()).toEqual(may ? ['carrying', 'closing', 'keeping'] : []);
  },
);
