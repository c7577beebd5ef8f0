import { regimeDefinition, type PeriodKind } from '#contracts';
import { usualCalendar } from '#modules/organisation';
import { dayOf, neverComes } from './day-rule.js';
import { disorderOf, findingsOfDays, isReady, missingDays, planPeriod } from './plan-period.js';
import { shippedRegimes } from './shipped-regimes.js';

const calendar = usualCalendar();
const context = { year: 2026, month: 0, known: {}, calendar };

test.each([
  ['03-05', '2026-03-05'],
  ['before 03-05', '2026-03-04'],
  ['prev 12-15', '2025-12-15'],
  ['next 01-10', '2027-01-10'],
  ['before 01-01', '2025-12-31'],
  ['cutOff + 3 days', null],
  ['day 14', null],
])('%s of 2026 is %s', (rule, day) => {
  expect(dayOf(rule, context)).toBe(day);
});

test('a rule counts from what is known, in days or in working days', () => {
  const known = { cutOff: '2026-03-06' };
  expect(dayOf('cutOff + 3 days', { ...context, known })).toBe('2026-03-09');
  expect(dayOf('cutOff + 3 working days', { ...context, known })).toBe('2026-03-11');
  expect(dayOf('cutOff - 1 working day', { ...context, known })).toBe('2026-03-05');
});

test('29 February is the last day of February where there is none; 30 February never comes', () => {
  expect(dayOf('02-29', context)).toBe('2026-02-28');
  expect(dayOf('02-29', { ...context, year: 2028 })).toBe('2028-02-29');
  expect(dayOf('before 03-01', { ...context, year: 2028 })).toBe('2028-02-29');
  expect([neverComes('02-29'), neverComes('02-30'), neverComes('04-31')]).toEqual([
    false,
    true,
    true,
  ]);
});

test('months count by their own days, over the turn of the year', () => {
  expect(dayOf('day 14', { ...context, month: 1 })).toBe('2026-01-14');
  expect(dayOf('prev day 15', { ...context, month: 1 })).toBe('2025-12-15');
  expect(dayOf('next day 31', { ...context, month: 1 })).toBe('2026-02-28');
});

const planned = async (
  key: string,
  kind: PeriodKind,
  answers: Parameters<typeof planPeriod>[1] = [],
) => {
  const found = (await shippedRegimes()).find(({ definition }) => definition.key === key);
  return planPeriod(found!.definition, answers, { kind, year: 2026, ordinal: 0 }, calendar)!;
};

/** The days that real plans state, and what they leave open. */
test.each([
  ['cchc-trung-tam-y-te-khu-vuc', 'quarter1', [null, null, null, '2026-03-04', '2026-03-04']],
  ['cchc-trung-tam-y-te-khu-vuc', 'year', [null, null, null, '2026-12-04', '2026-12-04']],
  ['cchc-trung-tam-hai-cap', 'quarter1', [null, null, '2026-03-01', '2026-03-05', '2026-03-05']],
  ['cchc-trung-tam-hai-cap', 'quarter3', [null, null, '2026-08-30', null, null]],
  ['cchc-trung-tam-hai-cap', 'year', [null, null, '2026-12-04', '2026-12-10', '2026-12-10']],
  ['cchc-benh-vien', 'quarter1', ['2025-12-05', '2026-03-09', null, '2026-03-12', '2026-03-12']],
  ['cchc-benh-vien', 'quarter3', ['2026-06-10', '2026-09-09', null, '2026-09-12', '2026-09-12']],
  ['cchc-bo-noi-vu', 'halfYear', ['2025-12-15', '2026-06-14', null, '2026-06-20', '2026-06-20']],
] as const)('%s, %s', async (key, kind, days) => {
  const { windowFrom, windowTo, unitDue, centreDue, lockOn } = await planned(key, kind);
  expect([windowFrom, windowTo, unitDue, centreDue, lockOn]).toEqual(days);
});

test('what is missing is asked; an answer makes a period ready, the newest one counts', async () => {
  const open = await planned('cchc-trung-tam-hai-cap', 'quarter3');
  expect([isReady(open), missingDays(open)]).toEqual([
    false,
    ['windowFrom', 'windowTo', 'centreDue', 'lock'],
  ]);
  const answer = (clock: 'windowFrom' | 'windowTo' | 'centreDue', rule: string) => ({
    ...{ kind: 'quarter3', clock, rule },
  });
  const ready = await planned('cchc-trung-tam-hai-cap', 'quarter3', [
    answer('windowFrom', '06-15'),
    answer('windowTo', '08-25'),
    answer('centreDue', '03-05'),
    answer('centreDue', '09-05'),
  ]);
  // Ten working days before a Sunday, among them Saturday 22 August, worked for a day off.
  expect([isReady(ready), ready.centreDue, ready.lockOn, ready.opensOn]).toEqual([
    ...[true, '2026-09-05', '2026-09-05', '2026-08-18'],
  ]);
});

test('either due day may be counted from the other', () => {
  const of = (unitDue: string, centreDue: string) =>
    planPeriod(
      regimeDefinition.parse({
        ...{ key: 'k', title: 't', source: 's', submittedTo: 'Sở' },
        periods: [{ kind: 'year', windowTo: '12-09', unitDue, centreDue }],
      }),
      [],
      { kind: 'year', year: 2026, ordinal: 0 },
      calendar,
    );
  expect(of('cutOff + 2 days', 'unitDue + 1 day')).toMatchObject({
    ...{ unitDue: '2026-12-11', centreDue: '2026-12-12' },
  });
  expect(of('centreDue - 3 working days', '12-18')).toMatchObject({ unitDue: '2026-12-15' });
});

test('a working day lies between the cut-off and the due day, or it is said (NĐ 09/2019 Đ8.5)', () => {
  const findings = (windowTo: string, centreDue: string) =>
    findingsOfDays({ windowTo, centreDue }, calendar);
  expect(findings('2026-03-13', '2026-03-16')).toEqual([
    expect.stringContaining('Nghị định 09/2019/NĐ-CP Điều 8 khoản 5'),
  ]);
  expect(findings('2026-03-13', '2026-03-17')).toEqual([]);
});

test('days in disorder make no period', () => {
  const days = {
    ...{ year: 2026, windowFrom: '2025-12-15', windowTo: '2026-03-14' },
    ...{ unitDue: '2026-03-16', centreDue: '2026-03-20', lockOn: '2026-03-20' },
  };
  expect(disorderOf(days)).toBeNull();
  expect(disorderOf({ ...days, windowFrom: '2026-03-15' })).toContain('kỳ số liệu');
  expect(disorderOf({ ...days, unitDue: '2026-03-21' })).toContain('hạn nộp của đơn vị sau');
  expect(disorderOf({ ...days, lockOn: '2026-03-15' })).toContain('ngày khóa số liệu trước');
});
