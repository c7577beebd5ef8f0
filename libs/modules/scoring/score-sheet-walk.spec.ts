import { isProblemCode, type Role, type ScoreSheetAct } from '#contracts';
import type { PersonId, UnitId } from '#kernel';
import type { Actor } from '#modules/organisation';
import type { SnapshotFrom } from 'xstate';
import { getAdjacencyMap, type SerializedSnapshot } from 'xstate/graph';
import { scoreSheetMachine } from './domain/score-sheet.machine.js';
import type { ScoreSheetEvent, ScoreSheetInput } from './domain/score-sheet.js';
import { hostedScoreSheet } from './hosted-score-sheet.js';
import { possibleActs } from './possible-acts.js';
import { scoreSheetWords } from './score-sheet-words.js';

type Snapshot = SnapshotFrom<typeof scoreSheetMachine>;

const id = (n: number) => `0198a000-0000-7000-8000-0000000000${n}`;
const [scorer, head, leader] = [11, 12, 13].map(id) as [PersonId, PersonId, PersonId];
const [office, nurses, other] = [21, 22, 23].map(id) as [UnitId, UnitId, UnitId];
const input: ScoreSheetInput = {
  title: 'Bảng chấm điểm năm 2026',
  unitId: office,
  leadUnitIds: [office, nurses],
};
const by = (person: PersonId) => ({ by: person, at: '2026-03-05T02:00:00.000Z' });
const offered: readonly ScoreSheetEvent[] = [
  { type: 'sheet.submit', ...by(scorer), missing: [] },
  { type: 'sheet.submit', ...by(scorer), missing: ['1.1.1'] },
  { type: 'sheet.appraise', ...by(head), scorers: [scorer] },
  { type: 'sheet.appraise', ...by(scorer), scorers: [scorer] },
  { type: 'sheet.conclude', ...by(leader), scorers: [scorer, head] },
  { type: 'sheet.conclude', ...by(head), scorers: [scorer] },
  { type: 'sheet.return', ...by(leader), reason: 'Thiếu minh chứng.' },
  { type: 'sheet.return', ...by(leader), reason: ' ' },
];
const all = Object.values(
  getAdjacencyMap(scoreSheetMachine, {
    input,
    // Two rounds and no more.
    events: (from) =>
      offered.filter(
        (event) => from.can(event) && (from.context.round < 2 || event.type !== 'sheet.return'),
      ),
    serializeState: (at) =>
      JSON.stringify({ ...at.context, value: at.value }) as SerializedSnapshot,
  }),
) as {
  state: Snapshot;
  transitions: Record<string, { event: ScoreSheetEvent; state: Snapshot }>;
}[];
const stood = ({ value, context }: Snapshot) => ({ state: String(value), context });
const states = Object.keys(scoreSheetMachine.root.states);
const first = (state: string) => all.find((one) => one.state.value === state)!.state;

test('every state is reached and every event taken, but the birth', () => {
  expect(new Set(all.map(({ state }) => state.value))).toEqual(new Set(states));
  const taken = all.flatMap(({ transitions }) =>
    Object.values(transitions).map(({ event }) => event.type),
  );
  expect([...new Set(taken), 'sheet.open'].sort()).toEqual(
    Object.keys(scoreSheetWords.actionOf).sort(),
  );
});

test('what the machine does not take it refuses by a name people can read', () => {
  for (const { state } of all) {
    for (const event of offered.filter((one) => !state.can(one))) {
      const { code } = hostedScoreSheet.refusalOf(stood(state), event);
      expect(isProblemCode(code) ? code : `${code} of ${event.type}`).toBe(code);
    }
  }
});

test.each([
  ['selfScoring', offered[1]!, 'EveryPartIsScoredFirst'],
  ['firstAppraisal', offered[3]!, 'AppraiserDidNotScore'],
  ['firstAppraisal', offered[7]!, 'ActsNeedAReason'],
  ['secondAppraisal', offered[5]!, 'AppraiserDidNotScore'],
  ['concluded', offered[6]!, 'ScoreSheetIsAtAnotherStep'],
])('in %s %j is refused: %s', (state, event, code) => {
  expect(first(state).can(event)).toBe(false);
  expect(hostedScoreSheet.refusalOf(stood(first(state)), event).code).toBe(code);
});

test('whoever scores finds it on his desk; a returned sheet is new work; a concluded one nobodys', () => {
  const items = (state: Snapshot) =>
    hostedScoreSheet.workItemsOf(stood(state)).map(({ key, assignee }) => ({ key, ...assignee }));
  expect(items(first('selfScoring'))).toEqual([
    { key: `submitScores:1:${office}`, role: 'drafter', unitId: office },
    { key: `scoreParts:1:${nurses}`, role: 'unitHead', unitId: nurses },
  ]);
  const again = all.find(({ state }) => state.value === 'selfScoring' && state.context.round === 2);
  expect(items(again!.state)[0]?.key).toBe(`submitScores:2:${office}`);
  expect(again!.state.context.appraisedBy).toBeNull();
  expect(items(first('concluded'))).toEqual([]);
});

const actor = (role: Role, unitId: UnitId): Actor =>
  ({
    personId: id(31),
    standsInFor: [],
    posts: [{ postId: 'p', role, title: '', unitId, unitName: '' }],
  }) as unknown as Actor;

const posts: Readonly<Record<string, Actor>> = {
  'drafter of the office': actor('drafter', office),
  'head of the office': actor('unitHead', office),
  'head of the nurses': actor('unitHead', nurses),
  'head of another unit': actor('unitHead', other),
  deputy: actor('deputyDirector', other),
  clerk: actor('clerk', other),
  auditor: actor('auditor', other),
  administrator: actor('administrator', other),
};

/** What each post may do in each state, written by hand. What is not written is refused. */
const table: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  selfScoring: {
    'drafter of the office': 'points submission',
    'head of the office': 'points submission',
    'head of the nurses': 'points',
  },
  firstAppraisal: { 'head of the office': 'points appraisal return' },
  secondAppraisal: { deputy: 'points conclusion return' },
  concluded: { 'drafter of the office': 'remediation' },
};

test.each(states.flatMap((state) => Object.keys(posts).map((who) => [state, who] as const)))(
  'in %s, the %s may do what is written',
  (state, who) => {
    const wanted = (table[state]?.[who] ?? '').split(' ').filter(Boolean).sort();
    const acts: ScoreSheetAct[] = possibleActs(posts[who]!, stood(first(state)), false);
    expect(acts.sort()).toEqual(wanted);
  },
);
