import { beginningOfWeek, headline, lineOf, subline } from './sentences.js';

const watch = { title: 'Văn bản quá hạn trong cơ quan', count: 3 };

test.each([
  [4, 1, null, 'Hôm nay có 4 việc chờ bạn, 1 việc quá hạn'],
  [4, 0, null, 'Hôm nay có 4 việc chờ bạn'],
  [0, 0, null, 'Hôm nay không có việc nào chờ bạn'],
  [0, 0, watch, 'Văn bản quá hạn trong cơ quan: 3'],
  [1, 0, watch, 'Hôm nay có 1 việc chờ bạn'],
])('%s waiting, %s overdue', (waiting, overdue, watch, said) => {
  expect(headline({ waiting, overdue, watch })).toBe(said);
});

test.each([
  ['2026-11-22T05:00:00Z', 0, 'Chủ nhật, 22/11/2026'],
  ['2026-11-22T16:59:59Z', 12, 'Chủ nhật, 22/11/2026 · tuần này bạn đã xử lý 12 việc'],
  ['2026-11-22T17:00:00Z', 0, 'Thứ hai, 23/11/2026'],
])('at %s the day is that of Vietnam', (now, done, said) => {
  expect(subline(new Date(now), done)).toBe(said);
});

test.each([
  ['2026-11-22T16:59:59Z', '2026-11-15T17:00:00.000Z'],
  ['2026-11-22T17:00:00Z', '2026-11-22T17:00:00.000Z'],
  ['2026-11-25T03:00:00Z', '2026-11-22T17:00:00.000Z'],
])('the week of %s began on a Monday in Vietnam', (now, begun) => {
  expect(beginningOfWeek(new Date(now)).toISOString()).toBe(begun);
});

test('a line leaves out what is not known', () => {
  expect(lineOf('KH', 'Phòng Điều dưỡng', 8)).toBe('KH · Phòng Điều dưỡng · 8 trang');
  expect(lineOf('KH', 'Phòng Điều dưỡng', null)).toBe('KH · Phòng Điều dưỡng');
});
