import type { ReturnContent } from '#contracts';
import type { UnitId } from '#kernel';
import type { Unit } from '#modules/organisation';
import { withRowsOf } from '../returns/take-over-rows.js';
import type { TargetRow, TaskRow } from '../store/plan-rows.sql.js';
import { firstContent, lastReported } from './first-content.js';
import { reportingUnits } from './reporting-units.js';

const [noi, lao] = ['noi', 'lao'] as UnitId[] as [UnitId, UnitId];
const unit = (id: UnitId, closedOn: string | null = null) => ({
  ...{ id, kind: 'khoa' as Unit['kind'], closedOn },
});
const target = (id: string, ...leadUnits: UnitId[]): TargetRow => ({
  ...{ id: id as TargetRow['id'], words: id, measure: null, leadUnits, leadAll: false },
});
const task = (id: string, state: string): TaskRow => ({
  ...{ id: id as TaskRow['id'], number: '1.1', action: id, dueOn: null, state, percent: 40 },
  ...{ leadUnits: [noi], leadAll: false },
});
const reported = (unitId: UnitId, ...values: [string, string | null][]) => {
  const targets = values.map(([targetId, value]) => ({ targetId, value }));
  return { unitId, canonical: Buffer.from(JSON.stringify({ targets, tasks: [] })) };
};
const told = (unitId: UnitId, taskId: string, results: string) => {
  const said = { state: 'inProgress', percent: 30, results, difficulties: '', proposals: '' };
  const tasks = [{ taskId, ...said, number: '1.1' }];
  return { unitId, canonical: Buffer.from(JSON.stringify({ targets: [], tasks })) };
};
const targets = [target('own', noi), target('inherited', lao), target('strange')];
const reporting = reportingUnits(
  [unit(noi), unit(lao, '2026-03-01')],
  [{ unitId: lao, successorId: noi }],
  targets,
  '2026-06-01',
);
const last = lastReported([
  told(noi, 'begun', 'Đã họp.'),
  told(noi, 'begun', 'Đã lập đoàn.'),
  told(lao, 'given', 'Đã dự thảo.'),
  reported(noi, ['own', '80'], ['inherited', null]),
  reported(lao, ['inherited', '70']),
  reported(noi, ['own', '85']),
]);

test('a unit finds its rows, those it goes on for, and what was last accepted of each', () => {
  const tasks = [
    task('begun', 'inProgress'),
    task('ended', 'confirmed'),
    task('given', 'assigned'),
  ];
  const content = firstContent(noi, reporting, targets, tasks, last);
  expect(content.targets.map((one) => [one.targetId, one.fromUnitId, one.lastValue])).toEqual([
    ['own', null, '85'],
    ['inherited', lao, '70'],
  ]);
  expect(content.tasks.map((one) => [one.taskId, one.state, one.percent])).toEqual([
    ['begun', 'inProgress', 40],
    ['ended', 'done', 40],
    ['given', 'notStarted', 40],
  ]);
  const said = { state: 'inProgress', percent: 30, difficulties: '', proposals: '' };
  expect(content.tasks.map((one) => one.last)).toEqual([
    { ...said, results: 'Đã lập đoàn.' },
    null,
    null,
  ]);
});

test('a successor takes over in the middle of a period what it has not itself', () => {
  const mine = firstContent(noi, reporting, [target('own', noi)], [], last);
  const [row] = mine.targets;
  const gone: ReturnContent = {
    ...mine,
    targets: [
      { ...row!, value: '1' },
      { ...row!, targetId: 'theirs', value: '90' },
    ],
  };
  expect(
    withRowsOf(mine, gone, lao).targets.map((one) => [one.targetId, one.value, one.fromUnitId]),
  ).toEqual([
    ['own', null, null],
    ['theirs', '90', lao],
  ]);
});
