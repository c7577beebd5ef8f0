import { daysInConflict } from './find-conflicts.js';
import { likeness, tellingWords } from './same-words.js';

const like = (a: string, b: string) => likeness(tellingWords(a), tellingWords(b));

test.each([
  [
    'Rà soát, đánh giá, đơn giản hóa TTHC',
    'Rà soát đánh giá, đơn giản hóa thủ tục hành chính năm 2026',
  ],
  ['Tuyển dụng VC, NLĐ', 'Thực hiện tuyển dụng viên chức, người lao động'],
])('“%s” and “%s” are one task', (a, b) => {
  expect(like(a, b)).toBeGreaterThanOrEqual(0.6);
});

test.each([
  ['Khảo sát hài lòng người bệnh', 'Khảo sát hài lòng nhân viên y tế'],
  ['Xây dựng Kế hoạch tuyên truyền', 'Xây dựng Kế hoạch kiểm tra công vụ'],
  ['Triển khai thực hiện', 'Triển khai thực hiện'],
])('“%s” and “%s” are two', (a, b) => {
  expect(like(a, b)).toBeLessThan(0.6);
});

const task = (planId: string, ...dues: string[]) => ({ planId, words: 'Rà soát quy trình', dues });

test('one task with two deadlines is told with what each plan says', () => {
  const [found] = daysInConflict([task('a', '2026-03-31'), task('b', '2026-06-30')]);
  expect(found?.says).toEqual(['31/03/2026', '30/06/2026']);
});

test.each([
  ['the same plan', task('a', '2026-03-31'), task('a', '2026-06-30')],
  ['more of the same days', task('a', '2026-03-31'), task('b', '2026-03-31', '2026-06-30')],
  ['days of other years', task('a', '2025-12-31'), task('b', '2026-12-31')],
  ['no day', task('a'), task('b', '2026-12-31')],
])('%s is no conflict', (_, a, b) => {
  expect(daysInConflict([a, b])).toEqual([]);
});
