import { actInWords } from './act-in-words.js';

const nameOf = (id: string) => ({ lam: 'Hồ Văn Lâm' })[id] ?? id;

it.each([
  ['ReviewPassed', { kinds: ['initial'] }, 'Ký nháy'],
  ['ReviewPassed', { kinds: ['formCheck'] }, 'Đạt kiểm tra thể thức'],
  ['ReviewPassed', { kinds: ['initial', 'approval'] }, 'Ký nháy, Duyệt'],
  ['ReviewPassed', { task: 'form' }, 'Đạt kiểm tra, duyệt'],
  ['ReviewObjected', { kinds: ['contentCheck'] }, 'Không đồng ý: kiểm tra nội dung'],
  ['WorkClaimed', { kind: 'approval', to: 'lam' }, 'Nhận việc: duyệt'],
  ['WorkReassigned', { kind: 'issue', to: 'lam' }, 'Chuyển việc: cấp số, đóng dấu, cho Hồ Văn Lâm'],
  ['WorkDelegated', { kind: 'formCheck', to: null }, 'Nhờ xử lý: kiểm tra thể thức'],
  ['DocumentSubmitted', { to: 'inReview' }, 'Trình văn bản'],
])('%s %j: %s', (action, data, words) => {
  expect(actInWords({ action, data }, nameOf)).toBe(words);
});
