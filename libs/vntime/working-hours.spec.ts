import { vietnamTimestamp } from '#kernel';
import { addWorkingHours, workingHoursBetween, type WorkingCalendar } from '#vntime';

const office = [
  { from: '08:00', to: '12:00' },
  { from: '13:00', to: '17:00' },
];
const morning = [{ from: '07:30', to: '11:30' }];
/** Saturday mornings are worked; Tết of 2026, the turn of the year, and one day made up. */
const calendar: WorkingCalendar = {
  week: [office, office, office, office, office, morning, []],
  holidays: new Set([
    '2026-02-16',
    '2026-02-17',
    '2026-02-18',
    '2026-02-19',
    '2026-02-20',
    '2027-01-01',
  ]),
  makeUpDays: new Set(['2026-03-08']),
};

const at = (written: string) => new Date(`${written}:00+07:00`);

const counted: readonly [from: string, hours: number, to: string][] = [
  ['2026-03-04T09:00', 2, '2026-03-04T11:00'],
  ['2026-03-04T11:00', 1, '2026-03-04T12:00'],
  ['2026-03-04T11:00', 2, '2026-03-04T14:00'],
  ['2026-03-04T12:30', 1, '2026-03-04T14:00'],
  ['2026-03-04T16:00', 2, '2026-03-05T09:00'],
  ['2026-03-04T20:00', 0.5, '2026-03-05T08:30'],
  ['2026-03-04T06:00', 8, '2026-03-04T17:00'],
  ['2026-03-06T16:00', 6, '2026-03-08T09:00'],
  ['2026-02-13T16:00', 8, '2026-02-21T10:30'],
  ['2026-12-31T16:00', 5.5, '2027-01-04T08:30'],
];

test.each(counted)('from %s, %d working hours end at %s', (from, hours, to) => {
  expect(vietnamTimestamp(addWorkingHours(at(from), hours, calendar))).toBe(`${to}:00+07:00`);
});

test.each(counted)('between %s and their end lie %d hours again', (from, hours, to) => {
  expect(workingHoursBetween(at(from), at(to), calendar)).toBe(hours);
  expect(workingHoursBetween(at(to), at(from), calendar)).toBe(-hours);
});

test.each([
  ['2026-03-04T11:00', 2, '2026-03-04T09:00'],
  ['2026-03-05T09:00', 2, '2026-03-04T16:00'],
  ['2026-03-09T08:00', 8, '2026-03-08T08:00'],
  ['2027-01-04T09:00', 2, '2027-01-02T10:30'],
])('%s less %d working hours is %s', (from, hours, to) => {
  expect(vietnamTimestamp(addWorkingHours(at(from), -hours, calendar))).toBe(`${to}:00+07:00`);
});

test('no hours at all are over at once, or when work begins', () => {
  expect(addWorkingHours(at('2026-03-04T09:00'), 0, calendar)).toEqual(at('2026-03-04T09:00'));
  expect(addWorkingHours(at('2026-03-04T20:00'), 0, calendar)).toEqual(at('2026-03-05T08:00'));
});

test('a calendar without hours is refused instead of searched for ever', () => {
  const never = { ...calendar, week: [[], [], [], [], [], [], []], makeUpDays: new Set<string>() };
  expect(() => addWorkingHours(at('2026-03-04T09:00'), 1, never)).toThrow('no working hours');
});
