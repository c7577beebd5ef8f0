import type { PersonId } from '#kernel';
import {
  beginRoute,
  castVote,
  currentStage,
  isComplete,
  openTasks,
  type ReviewStage,
  type ReviewTask,
  type RouteProgress,
} from '../route.js';
import { cast } from '../testing/cast.js';
import { aRichRoute, aRoute, at, times } from '../testing/right-events.js';
import { askOpinion, opinionKey } from './ask-opinion.js';
import { isHopeless } from './hopeless.js';
import { castMergedVote } from './merge-stages.js';
import { returnToStage, stagesBehind } from './return-to-stage.js';
import { afterClock, stageClocks } from './stage-clocks.js';
import { withTimes } from './stage-times.js';

const task = (key: string, kind: ReviewTask['kind'] = 'initial', who: PersonId = cast.head) => ({
  ...{ key, kind, assignee: { personId: who } },
});
const routed = (...stages: ReviewStage[]): RouteProgress => beginRoute({ ...aRoute, stages });
const vote = (task: string, by: PersonId = cast.head) => ({ task, by, at });
const votes = (progress: RouteProgress, ...keys: string[]) =>
  keys.reduce((sum, key) => castVote(sum, vote(key)), progress);
const objects = (progress: RouteProgress, key: string) =>
  castVote(progress, { ...vote(key), objects: true });
const keys = (progress: RouteProgress) => openTasks(progress).map(({ key }) => key);
const three = [task('a'), task('b'), task('c')];
const last: ReviewStage = { key: 'last', tasks: [task('end', 'initial', cast.signer)] };

describe('how many must agree', () => {
  test('everybody, when nothing else is said', () => {
    const progress = routed({ key: 'one', tasks: three }, last);
    expect(keys(votes(progress, 'a', 'b'))).toEqual(['c']);
    expect(keys(votes(progress, 'a', 'b', 'c'))).toEqual(['end']);
  });

  test('any one decides and closes the rest', () => {
    const progress = routed({ key: 'one', tasks: three, quorum: 'any' }, last);
    expect(keys(progress)).toEqual(['a', 'b', 'c']);
    expect(keys(votes(progress, 'b'))).toEqual(['end']);
  });

  test('two of three decide; never more are needed than are asked', () => {
    const stage = { key: 'one', tasks: three, quorum: { atLeast: 2 } };
    expect(keys(votes(routed(stage, last), 'a'))).toEqual(['b', 'c']);
    expect(keys(votes(routed(stage, last), 'a', 'c'))).toEqual(['end']);
    expect(keys(votes(routed({ ...stage, tasks: [task('a')] }, last), 'a'))).toEqual(['end']);
  });

  test('but no check is left out by a quorum, unless a later stage does it', () => {
    const checks = [task('content', 'contentCheck'), task('form', 'formCheck')];
    const stage: ReviewStage = { key: 'check', tasks: checks, quorum: 'any' };
    expect(keys(votes(routed(stage, last), 'content'))).toEqual(['form']);
    const again: ReviewStage = { key: 'again', tasks: [task('form2', 'formCheck')] };
    expect(keys(votes(routed(stage, again, last), 'content'))).toEqual(['form2']);
  });
});

test('one after the other: the next opens when the one before has voted', () => {
  const progress = routed({ key: 'one', tasks: three, mode: 'serial' }, last);
  expect(keys(progress)).toEqual(['a']);
  expect(keys(votes(progress, 'a'))).toEqual(['b']);
  expect(keys(votes(progress, 'a', 'b', 'c'))).toEqual(['end']);
});

describe('an opinion', () => {
  const progress = routed(
    { key: 'ask', tasks: [task('advice', 'opinion')] },
    { key: 'one', tasks: [task('a'), task('late', 'opinion')] },
    last,
  );

  test('opens with its stage, holds nothing up and stays open until the last vote', () => {
    expect(keys(progress)).toEqual(['advice', 'a', 'late']);
    expect(keys(votes(progress, 'a'))).toEqual(['advice', 'late', 'end']);
    expect(keys(votes(progress, 'a', 'late'))).toEqual(['advice', 'end']);
    expect(keys(votes(progress, 'a', 'end'))).toEqual([]);
    expect(isComplete(votes(progress, 'a', 'end'))).toBe(true);
    expect(isComplete(votes(progress, 'advice', 'late'))).toBe(false);
  });

  test('asked beside the route stands in the current stage, and goes when it is returned', () => {
    const asked = askOpinion(votes(progress, 'a'), {
      ...{ person: cast.clerk, askedBy: cast.head, question: 'Có trùng số không?' },
    });
    expect(keys(asked)).toEqual(['advice', 'late', 'end', opinionKey(cast.clerk)]);
    expect(currentStage(asked)?.tasks.at(-1)).toEqual({
      ...task(opinionKey(cast.clerk), 'opinion', cast.clerk),
      ...{ askedBy: cast.head, question: 'Có trùng số không?' },
    });
    expect(keys(returnToStage(asked, 'one'))).toEqual(['advice', 'a', 'late']);
  });
});

describe('hope', () => {
  test.each<[string, Partial<ReviewStage>, string[], boolean]>([
    ['ends with one objection where everybody must agree', {}, ['a'], true],
    ['lasts with one objection of three where any will do', { quorum: 'any' }, ['a'], false],
    ['ends with all of them', { quorum: 'any' }, ['a', 'b', 'c'], true],
    ['lasts as long as enough can agree', { quorum: { atLeast: 2 } }, ['a'], false],
    ['ends when they cannot', { quorum: { atLeast: 2 } }, ['a', 'b'], true],
    ['ends at once by a veto', { quorum: 'any', veto: true }, ['a'], true],
  ])('%s', (_, stage, against, hopeless) => {
    const progress = routed({ key: 'one', tasks: three, ...stage }, last);
    expect(isHopeless(progress)).toBe(false);
    expect(isHopeless(against.reduce(objects, progress))).toBe(hopeless);
  });

  test('ends when the only check of its kind objects, whatever the quorum', () => {
    const checks = [task('content', 'contentCheck'), task('form', 'formCheck')];
    const progress = routed({ key: 'check', tasks: checks, quorum: 'any' }, last);
    expect(isHopeless(objects(progress, 'form'))).toBe(true);
  });

  test('of a stage that is passed is not asked any more', () => {
    const progress = routed({ key: 'one', tasks: three, quorum: 'any' }, last);
    expect(isHopeless(objects(votes(progress, 'a'), 'b'))).toBe(false);
  });
});

describe('consecutive stages of the same person', () => {
  const same = routed(
    { key: 'one', tasks: [task('a')] },
    { key: 'two', tasks: [task('b')] },
    { key: 'three', tasks: [task('c'), task('advice', 'opinion', cast.other)] },
    last,
  );

  test('are passed with one act, each naming the task it was merged with', () => {
    const after = castMergedVote(same, vote('a'));
    expect(after.votes).toEqual([
      vote('a'),
      { ...vote('b'), mergedWith: 'a' },
      { ...vote('c'), mergedWith: 'a' },
    ]);
    expect(keys(after)).toEqual(['advice', 'end']);
  });

  test('are not, when another is asked as well, when a role is asked, when he stands in', () => {
    const beside = routed(
      { key: 'one', tasks: [task('a')] },
      {
        key: 'two',
        tasks: [task('b'), task('c', 'initial', cast.other)],
      },
    );
    expect(castMergedVote(beside, vote('a')).votes).toEqual([vote('a')]);
    const role = {
      key: 'b',
      kind: 'initial',
      assignee: { role: 'director', unitId: null },
    } as const;
    const byRole = routed({ key: 'one', tasks: [task('a')] }, { key: 'two', tasks: [role] });
    expect(castMergedVote(byRole, vote('a')).votes).toEqual([vote('a')]);
    const standing = { ...vote('a'), actsFor: cast.other, basis: 'QĐ 15' };
    expect(castMergedVote(same, standing).votes).toEqual([standing]);
  });

  test('are not, as long as his own stage waits for others', () => {
    const waiting = routed(
      { key: 'one', tasks: [task('a'), task('x')] },
      { key: 'two', tasks: [task('b')] },
    );
    expect(castMergedVote(waiting, vote('a')).votes).toEqual([vote('a')]);
  });
});

describe('returned to an earlier stage', () => {
  const progress = routed(
    { key: 'one', tasks: [task('a')] },
    { key: 'two', tasks: [task('b')] },
    last,
  );

  test('only stages behind the current one are there to return to', () => {
    const behind = (at: RouteProgress) => stagesBehind(at).map(({ key }) => key);
    expect(behind(progress)).toEqual([]);
    expect(behind(votes(progress, 'a', 'b'))).toEqual(['one', 'two']);
    expect(behind(votes(progress, 'a', 'b', 'end'))).toEqual(['one', 'two', 'last']);
  });

  test('votes from there on are void, those before stand', () => {
    const back = returnToStage(votes(progress, 'a', 'b'), 'two');
    expect(back.votes).toEqual([vote('a')]);
    expect(keys(back)).toEqual(['b']);
  });
});

describe('times', () => {
  const rich = beginRoute(aRichRoute);
  const timed = withTimes(rich, times);

  test('are taken by the stage that opens, once; a stage without a limit takes none', () => {
    expect(timed.times).toEqual(times);
    expect(withTimes(timed, { check: { due: '2030-01-01T00:00:00.000Z' } })).toBe(timed);
    expect(withTimes(rich, { approve: times.check }).times).toBeUndefined();
    expect(withTimes(rich, undefined)).toBe(rich);
  });

  test('run as three clocks, each told once, and only while the stage holds the document', () => {
    const running = (progress: RouteProgress) => stageClocks(progress).map(({ type }) => type);
    const [remind, overdue, escalate] = stageClocks(timed);
    expect(stageClocks(timed)).toEqual([
      { type: 'clock.stageReminder', stage: 'check', at: times.check.remind },
      { type: 'clock.stageOverdue', stage: 'check', at: times.check.due },
      { type: 'clock.stageEscalation', stage: 'check', at: times.check.escalate },
    ]);
    if (!remind || !overdue || !escalate) throw new Error('Three clocks run.');
    expect(running(afterClock(timed, remind))).toEqual([overdue.type, escalate.type]);
    expect(running(afterClock(timed, overdue))).toEqual([remind.type, escalate.type]);
    expect(running([remind, overdue, escalate].reduce(afterClock, timed))).toEqual([]);
    expect(afterClock(timed, overdue).times?.['check']).toMatchObject({ overdue: true });
    expect(running(votes(timed, 'content', 'form'))).toEqual([]);
  });

  test('begin anew when the stage is returned to', () => {
    expect(returnToStage(votes(timed, 'content', 'form'), 'check').times).toEqual({});
  });
});
