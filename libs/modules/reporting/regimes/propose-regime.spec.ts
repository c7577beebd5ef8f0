import { proposeRegime, type ImportedReporting } from './propose-regime.js';
import { readRegime } from './read-regime.js';

const names = { key: 'cchc', title: 'Báo cáo CCHC', source: 'Kế hoạch số 12/KH-TTYT' };
const read = (change: Partial<ImportedReporting>): ImportedReporting => ({
  tier: 'centre-to-department',
  period: 'Q1',
  dueText: '',
  due: null,
  before: false,
  windowFrom: null,
  windowTo: null,
  dueRule: null,
  ...change,
});

test('two tiers of a period are two clocks; "trước ngày" is the day before', () => {
  const { periods } = proposeRegime(
    [
      read({ tier: 'units-to-centre', due: '--03-01' }),
      read({ due: '--03-05', before: true }),
      read({ period: 'YEAR', due: '--01-05' }),
    ],
    names,
  );
  expect(periods).toMatchObject([
    { kind: 'quarter1', unitDue: '03-01', centreDue: 'before 03-05', windowTo: null },
    { kind: 'year', centreDue: 'next 01-05', unitDue: null },
  ]);
});

test('a window and a rule are taken over as they are said', () => {
  const { periods } = proposeRegime(
    [
      read({ windowFrom: 'prev-12-05', windowTo: '--03-09', dueRule: 'P3D after cut-off' }),
      read({ period: 'H1', dueRule: 'P2D working after cut-off' }),
    ],
    names,
  );
  expect(periods).toMatchObject([
    { windowFrom: 'prev 12-05', windowTo: '03-09', centreDue: 'cutOff + 3 days' },
    { kind: 'halfYear', centreDue: 'cutOff + 2 working days' },
  ]);
});

test('a misprint is asked, not guessed; two different days are asked too', () => {
  const { periods } = proposeRegime(
    [
      read({ period: 'Q3', due: '--03-05', dueText: 'chậm nhất ngày 05 tháng 3' }),
      read({ period: 'H1', due: '--06-05' }),
      read({ period: 'H1', due: '--06-10' }),
    ],
    names,
  );
  expect(periods.map(({ kind, centreDue, doubt }) => [kind, centreDue, doubt])).toEqual([
    ['halfYear', null, 'Văn bản nêu nhiều hạn khác nhau: 06-05; 06-10.'],
    ['quarter3', null, 'Văn bản in “chậm nhất ngày 05 tháng 3”; ngày này không thuộc kỳ báo cáo.'],
  ]);
});

describe('a definition is read with the lines of its faults', () => {
  const source = (periods: string) =>
    `key: cchc\ntitle: Báo cáo\nsource: KH\nsubmittedTo: Sở Y tế\nperiods:\n${periods}`;
  const faults = (periods: string) =>
    readRegime(source(periods)).faults.map(({ code, line, path }) => `${line} ${code} ${path}`);

  test.each([
    ['  - { kind: quarter1, centreDue: 03-05 }', []],
    ['  - { kind: quarter1, centreDue: 5/3 }', ['6 FieldIsNotValid periods[0].centreDue']],
    ['  - { kind: quarter1, unitDue: 02-30 }', ['6 DayDoesNotExist periods[0].unitDue']],
    ['  - { kind: quarter1, unitDue: day 14 }', ['6 DayIsNotOfKind periods[0].unitDue']],
    ['  - { kind: month, unitDue: 03-05 }', ['6 DayIsNotOfKind periods[0].unitDue']],
    ['  - { kind: month, unitDue: next day 02 }', []],
    [
      '  - { kind: year }\n  - { kind: year, unitDue: 12-01 }',
      ['7 PeriodStandsTwice periods[1].kind'],
    ],
    ['  - { kind: year\n', ['7 TextIsNotReadable ']],
  ])('%s', (periods, wanted) => {
    expect(faults(periods)).toEqual(wanted);
  });
});
