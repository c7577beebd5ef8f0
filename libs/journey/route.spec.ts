import fc from 'fast-check';
import {
  beginRoute,
  castVote,
  everyDutyIsDone,
  isComplete,
  openTasks,
  type Route,
} from './route.js';
import { at, aRoute } from './testing/right-events.js';
import { cast } from './testing/cast.js';

const keys = (tasks: readonly { key: string }[]) => tasks.map(({ key }) => key);
const votes = (...tasks: string[]) =>
  tasks.reduce(
    (progress, task) => castVote(progress, { task, by: cast.head, at }),
    beginRoute(aRoute),
  );

test('both checks are open side by side, the approval opens when both have passed', () => {
  expect(keys(openTasks(votes()))).toEqual(['content', 'form']);
  expect(keys(openTasks(votes('form')))).toEqual(['content']);
  expect(keys(openTasks(votes('content')))).toEqual(['form']);
  expect(keys(openTasks(votes('form', 'content')))).toEqual(['approve']);
  expect(isComplete(votes('content', 'form'))).toBe(false);
  expect(isComplete(votes('content', 'form', 'approve'))).toBe(true);
});

test('an approval before its turn opens and completes nothing', () => {
  expect(keys(openTasks(votes('approve')))).toEqual(['content', 'form']);
  expect(isComplete(votes('approve', 'content'))).toBe(false);
});

test('a vote leaves the earlier progress as it was', () => {
  const before = votes('content');
  castVote(before, { task: 'form', by: cast.formChecker, at });
  expect(before.votes).toEqual([{ task: 'content', by: cast.head, at }]);
});

test('the duties are done when both checks passed and the signer himself approved', () => {
  const done = (route: Route, ...passed: [string, keyof typeof cast][]) =>
    everyDutyIsDone(
      passed.reduce(
        (progress, [task, who]) => castVote(progress, { task, by: cast[who], at }),
        beginRoute(route),
      ),
      cast.signer,
    );
  const checks: [string, keyof typeof cast][] = [
    ['content', 'head'],
    ['form', 'formChecker'],
  ];
  expect(done(aRoute, ...checks, ['approve', 'signer'])).toBe(true);
  expect(done(aRoute, ...checks, ['approve', 'head'])).toBe(false);
  expect(done(aRoute, ...checks)).toBe(false);
  expect(done(aRoute, ['form', 'formChecker'], ['approve', 'signer'])).toBe(false);
  expect(done(aRoute, ['content', 'head'], ['approve', 'signer'])).toBe(false);
  const approvalOnly = { ...aRoute, stages: aRoute.stages.slice(1) };
  expect(done(approvalOnly, ['approve', 'signer'])).toBe(false);
  expect(everyDutyIsDone(beginRoute(aRoute), undefined)).toBe(false);
});

test('whatever the route, voting its open tasks one by one in any order completes it once', () => {
  const stage = fc.array(fc.constant(0), { minLength: 1, maxLength: 4 });
  const anyRoute = fc.array(stage, { minLength: 1, maxLength: 4 }).map((stages): Route => ({
    ...aRoute,
    stages: stages.map((tasks, s) => ({
      key: `s${s}`,
      tasks: tasks.map((_, t) => ({
        key: `s${s}t${t}`,
        kind: 'contentCheck',
        assignee: { personId: cast.head },
      })),
    })),
  }));
  fc.assert(
    fc.property(anyRoute, fc.infiniteStream(fc.nat()), (route, picks) => {
      const all = keys(route.stages.flatMap(({ tasks }) => tasks));
      let progress = beginRoute(route);
      for (let stageNow = 0; !isComplete(progress);) {
        const open = keys(openTasks(progress));
        const stages = new Set(open.map((key) => Number(/^s(\d+)/.exec(key)?.[1])));
        expect(stages.size).toBe(1);
        const [stage] = stages;
        expect(stage).toBeGreaterThanOrEqual(stageNow);
        stageNow = stage ?? NaN;
        const task = open[picks.next().value % open.length] ?? '';
        progress = castVote(progress, { task, by: cast.head, at });
      }
      expect(keys(progress.votes.map(({ task }) => ({ key: task }))).sort()).toEqual(all.sort());
    }),
  );
});
