import { timesAfterPause, timesFrom } from './petition-times.js';

const day = [
  { from: '07:00', to: '11:30' },
  { from: '13:30', to: '17:00' },
];
const calendar = {
  week: [day, day, day, day, day, [], []],
  holidays: new Set(['2026-04-30', '2026-05-01']),
  makeUpDays: new Set<string>(),
};
const limit = { workingDays: 10, remindDaysBefore: 3, escalateDaysAfter: 1 };

test('ten working days leap over weekends and holidays; the day it came is not counted', () => {
  expect(timesFrom('2026-04-22', limit, calendar)).toEqual({
    remindAt: '2026-05-05T01:00:00.000Z',
    dueAt: '2026-05-08T10:00:00.000Z',
    escalateAt: '2026-05-11T01:00:00.000Z',
  });
});

test('a year’s end is no end', () => {
  expect(timesFrom('2026-12-28', limit, calendar).dueAt).toBe('2027-01-11T10:00:00.000Z');
});

test('a reminder before the beginning is one at the beginning', () => {
  const short = { ...limit, workingDays: 2 };
  expect(timesFrom('2026-03-04', short, calendar).remindAt).toBe('2026-03-04T01:00:00.000Z');
});

test('after a pause as many working days are left as there were when it began', () => {
  const times = timesFrom('2026-03-04', limit, calendar);
  expect(times.dueAt).toBe('2026-03-18T10:00:00.000Z');
  const asked = new Date('2026-03-11T03:00:00Z');
  const told = new Date('2026-03-25T03:00:00Z');
  // Five were left on 11 March: 12, 13, 16, 17, 18.
  expect(timesAfterPause(times, asked, told, limit, calendar).dueAt).toBe(
    '2026-04-01T10:00:00.000Z',
  );
});

test('who asks when no day is left has none left after it', () => {
  const times = timesFrom('2026-03-04', limit, calendar);
  const asked = new Date('2026-03-20T03:00:00Z');
  const told = new Date('2026-03-25T03:00:00Z');
  expect(timesAfterPause(times, asked, told, limit, calendar).dueAt).toBe(
    '2026-03-25T10:00:00.000Z',
  );
});
