import { boardGroups, type BoardTask } from './board.js';

const task = (state: string, late: boolean): BoardTask => ({
  ...{ keys: ['noi'], state, late, dueSoon: false, percent: 0 },
});

test('what came late is counted apart from what is still to be done and late', () => {
  const tasks = [
    ...[task('inProgress', true), task('assigned', false)],
    ...[task('reportedDone', true), task('confirmed', true), task('confirmed', false)],
  ];
  const { total } = boardGroups(tasks, [], ['inProgress']);
  expect([total.late, total.doneLate]).toEqual([1, 2]);
});
