import { usualCalendar } from '#modules/organisation';
import { digestText } from './digest-text.js';
import { digestWeek } from './digest-week.js';

const calendar = usualCalendar();

test.each([
  ['2026-03-08T23:59:00Z', null],
  ['2026-03-09T00:00:00Z', '2026-03-09'],
  ['2026-03-15T10:00:00Z', '2026-03-09'],
])('at %s the digest of %s is due', (now, week) => {
  expect(digestWeek(new Date(now), calendar)).toBe(week);
});

test('a Monday that is a holiday waits for the first working morning', () => {
  const monday = { ...calendar, holidays: new Set(['2026-03-09']) };
  expect(digestWeek(new Date('2026-03-09T05:00:00Z'), monday)).toBeNull();
  expect(digestWeek(new Date('2026-03-10T00:00:00Z'), monday)).toBe('2026-03-09');
});

test.each([
  ['a moment before its hour', { hour: 15 }, '2026-03-11T07:59:00Z', null],
  ['at its hour in Vietnam', { hour: 15 }, '2026-03-11T08:00:00Z', '2026-03-09'],
  ['turned off', { isOn: false }, '2026-03-13T08:00:00Z', null],
  ['on a Sunday, passed back to the Friday', { weekday: 7 }, '2026-03-13T08:00:00Z', '2026-03-09'],
])('a body that wants it on a Wednesday: %s', (_, change, now, week) => {
  const setting = { isOn: true, weekday: 3, hour: 7, ...change };
  expect(digestWeek(new Date(now), calendar, setting)).toBe(week);
});

test('a day of rest passes it on within its week', () => {
  const rest = { ...calendar, holidays: new Set(['2026-03-11']) };
  const setting = { isOn: true, weekday: 3, hour: 7 };
  expect(digestWeek(new Date('2026-03-11T05:00:00Z'), rest, setting)).toBeNull();
  expect(digestWeek(new Date('2026-03-12T00:00:00Z'), rest, setting)).toBe('2026-03-09');
});

test('a letter tells what is late and what comes, of whom; nothing to tell is no letter', () => {
  const task = {
    ...{ number: '1.1', action: 'Rà soát', planSymbol: '1/KH-TTYT', lead: [{ name: 'Khoa Nội' }] },
    ...{ dueOn: '2026-03-01', daysLate: 8 },
  };
  const due = { ...task, number: '2', dueOn: '2026-03-20', daysLate: 0, lead: [] };
  const digest = { week: '2026-03-09', soonDays: 30 };
  expect(digestText({ ...digest, overdue: [], due: [] })).toBeNull();
  expect(digestText({ ...digest, overdue: [task], due: [due] })).toEqual({
    subject:
      'Theo dõi kế hoạch, tuần từ 09/03/2026: 1 nhiệm vụ quá hạn, 1 nhiệm vụ đến hạn trong 30 ngày',
    text: [
      '1 nhiệm vụ quá hạn, 1 nhiệm vụ đến hạn trong 30 ngày.',
      '',
      'Quá hạn:',
      '- 1.1 Rà soát (1/KH-TTYT; Khoa Nội): quá 8 ngày',
      '',
      'Sắp đến hạn:',
      '- 2 Rà soát (1/KH-TTYT; chưa có đơn vị chủ trì): hạn 20/03/2026',
    ].join('\n'),
  });
});
