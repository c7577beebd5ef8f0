import { leftInWords } from './time-left.js';

test.each([
  [-1, 'hết thời gian'],
  [0, 'hết thời gian'],
  [59_000, '0:59'],
  [61_000, '1:01'],
  [3_599_999, '59:59'],
  [3_600_000, '1 giờ 0 phút'],
  [86_340_000, '23 giờ 59 phút'],
])('%i ms are %s', (left, words) => {
  expect(leftInWords(left)).toBe(words);
});
