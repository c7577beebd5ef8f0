import { ago, dayOf, dueIn, lastDayBefore, momentOf, shortMomentOf, writtenDay } from './times.js';

const at = (clock: string) => Date.parse(`2026-11-22T${clock}:00+07:00`);

test('moments are written as offices write them, in Vietnam wherever the browser stands', () => {
  expect(dayOf('2026-11-21T18:30:00Z')).toBe('22/11/2026');
  expect(momentOf('2026-11-21T18:30:00Z')).toBe('22/11/2026 01:30');
  expect(shortMomentOf('2026-03-04T02:05:00Z')).toBe('04/03 09:05');
  expect(writtenDay('2026-03-04')).toBe('04/03/2026');
  expect(lastDayBefore('2026-11-26T17:00:00Z')).toBe('26/11/2026');
});

test.each([
  ['2026-11-22T09:59:40+07:00', 'vừa xong'],
  ['2026-11-22T09:55:00+07:00', '5 phút trước'],
  ['2026-11-22T07:00:00+07:00', '3 giờ trước'],
  ['2026-11-21T16:20:00+07:00', 'hôm qua 16:20'],
  ['2026-11-18T08:00:00+07:00', '18/11/2026 08:00'],
])('%s is told as %s', (instant, words) => {
  expect(ago(instant, at('10:00'))).toBe(words);
});

test.each([
  ['2026-11-22T08:00:00+07:00', 'Quá hạn 2 giờ', true, false],
  ['2026-11-22T13:30:00+07:00', 'Còn 3 giờ', false, true],
  ['2026-11-25T13:30:00+07:00', 'Hạn 25/11', false, false],
  // What ends with a day ends at the next midnight.
  ['2026-11-26T00:00:00+07:00', 'Hạn 25/11', false, false],
  ['2026-11-18T10:00:00+07:00', 'Quá hạn 4 ngày', true, false],
])('a due time %s is told as %s', (dueAt, words, late, soon) => {
  expect(dueIn(dueAt, at('10:00'))).toEqual({ words, late, soon });
});
