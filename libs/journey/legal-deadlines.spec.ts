import { vietnamTimestamp } from '#kernel';
import { usualCalendar } from '#modules/organisation';
import { issueBy, sendBy } from './legal-deadlines.js';

const calendar = usualCalendar();

const cases: readonly [what: string, done: string, issue: string, send: string][] = [
  ['on a Wednesday morning', '2026-03-04T09:00', '2026-03-05T17:00', '2026-03-05T12:00'],
  ['on a Friday evening', '2026-03-06T21:30', '2026-03-09T17:00', '2026-03-09T12:00'],
  ['on a Saturday', '2026-03-07T10:00', '2026-03-09T17:00', '2026-03-09T12:00'],
  ['just before midnight', '2026-03-04T23:59', '2026-03-05T17:00', '2026-03-05T12:00'],
  ['just after midnight', '2026-03-05T00:00', '2026-03-06T17:00', '2026-03-06T12:00'],
  ['on the Friday before Tết', '2026-02-13T16:00', '2026-02-23T17:00', '2026-02-23T12:00'],
  ['in the middle of Tết', '2026-02-18T08:00', '2026-02-23T17:00', '2026-02-23T12:00'],
  [
    'before 30/4, with a weekend behind',
    '2026-04-29T15:00',
    '2026-05-04T17:00',
    '2026-05-04T12:00',
  ],
  ['on the last day of the year', '2026-12-31T15:00', '2027-01-04T17:00', '2027-01-04T12:00'],
];

test.each(cases)(
  'done %s: issued by the evening, sent by noon of the next working day',
  (_, done, issue, send) => {
    const at = new Date(`${done}:00+07:00`);
    expect(vietnamTimestamp(new Date(issueBy(at, calendar)))).toBe(`${issue}:00+07:00`);
    expect(vietnamTimestamp(new Date(sendBy(at, calendar)))).toBe(`${send}:00+07:00`);
  },
);

test('a Saturday that is worked in exchange counts', () => {
  const withMakeUp = { ...calendar, makeUpDays: new Set(['2026-03-07']) };
  const friday = new Date('2026-03-06T16:00:00+07:00');
  expect(issueBy(friday, withMakeUp)).toBe('2026-03-07T10:00:00.000Z');
});

test('a body is held to its own hours', () => {
  const early = { from: '07:00', to: '11:30' };
  const late = { from: '13:30', to: '16:30' };
  const week = calendar.week.map((shifts) => (shifts.length > 0 ? [early, late] : []));
  const monday = new Date('2026-03-02T09:00:00+07:00');
  expect(issueBy(monday, { ...calendar, week })).toBe('2026-03-03T09:30:00.000Z');
  expect(sendBy(monday, { ...calendar, week })).toBe('2026-03-03T04:30:00.000Z');
});

test('the last day of a year looks into the next, whose days nobody has announced yet', () => {
  const lastDay = new Date('2027-12-31T15:00:00+07:00');
  expect(vietnamTimestamp(new Date(issueBy(lastDay, calendar)))).toBe('2028-01-04T17:00:00+07:00');
});
