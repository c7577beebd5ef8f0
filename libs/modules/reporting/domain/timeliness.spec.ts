import { usualCalendar } from '#modules/organisation';
import { returnTimes } from './return-times.js';
import { rateOf, timelinessOf, type ReturnFacts } from './timeliness.js';

const sent = (sentAt: string | null, state = 'accepted'): ReturnFacts => ({
  ...{ state, sentAt, filled: 3, asked: 4, unitDue: '2026-03-17' },
});
const now = new Date('2026-03-20T02:00:00Z');

test.each<[string | null, string, string]>([
  ['2026-03-17T16:59:59.999Z', 'accepted', 'onTime'],
  ['2026-03-17T17:00:00.000Z', 'locked', 'late'],
  [null, 'open', 'missing'],
  [null, 'waived', 'waived'],
])('sent at %s, %s: %s', (sentAt, state, wanted) => {
  expect(timelinessOf(sent(sentAt, state), now)).toBe(wanted);
});

test('before the end of the day nobody is missing', () => {
  expect(timelinessOf(sent(null, 'open'), new Date('2026-03-17T16:59:59Z'))).toBe('notDue');
  expect(timelinessOf(sent(null, 'open'), new Date('2026-03-17T17:00:00Z'))).toBe('missing');
});

test('rates leave out what is waived and never round up; a draft of a missing return fills nothing', () => {
  const all = [
    sent('2026-03-16T02:00:00Z'),
    sent('2026-03-17T02:00:00Z'),
    sent('2026-03-19T02:00:00Z'),
    sent(null, 'open'),
    sent(null, 'waived'),
    { ...sent('2026-03-16T02:00:00Z'), filled: 4 },
    sent(null, 'locked'),
  ];
  expect(rateOf(all, now)).toEqual({
    ...{ due: 6, onTime: 3, late: 1, missing: 2, onTimePercent: 50 },
    ...{ filled: 13, asked: 24, completePercent: 54.1 },
  });
  expect(rateOf([], now)).toMatchObject({ onTimePercent: null, completePercent: null });
});

test('bells ring in working days around the due day; those that were over when it opened do not', () => {
  const reminders = { before: [3, 1], after: [1], escalateHead: 1, escalateCentre: 2 };
  const opened = new Date('2026-03-13T02:00:00Z');
  // Due on a Monday: a working day before it is the Friday.
  const { dueAt, bells } = returnTimes('2026-03-16', reminders, usualCalendar(), opened);
  expect(dueAt).toBe('2026-03-16T17:00:00.000Z');
  expect(bells).toEqual([
    { key: 'on', at: '2026-03-16T01:00:00.000Z' },
    { key: 'due', at: dueAt },
    { key: 'after:1', at: '2026-03-17T01:00:00.000Z' },
    { key: 'head', at: '2026-03-17T01:00:00.000Z' },
    { key: 'centre', at: '2026-03-18T01:00:00.000Z' },
  ]);
});
