import { whyNotReady } from './waited-for.js';

const unit = (unitName: string, state: string) => ({ unitName, state });

test.each([
  [
    'units that did not send',
    [unit('Khoa Nội', 'open'), unit('Khoa Ngoại', 'submitted')],
    'Chưa tổng hợp được vì còn 2 đơn vị chưa nộp (Khoa Nội, Khoa Ngoại); hạn 14/6.',
  ],
  [
    'what was sent waits for the gathering unit, not for its own',
    [unit('Khoa Nội', 'approved')],
    'Chưa tổng hợp được vì còn 1 phiếu đã nộp, chờ phòng đầu mối tiếp nhận (Khoa Nội).',
  ],
  [
    'both',
    [unit('Khoa Nội', 'approved'), unit('Khoa Ngoại', 'locked')],
    'Chưa tổng hợp được vì còn 1 đơn vị chưa nộp (Khoa Ngoại); hạn 14/6; còn 1 phiếu đã nộp, chờ phòng đầu mối tiếp nhận (Khoa Nội).',
  ],
])('%s', (_, waited, sentence) => {
  expect(whyNotReady(waited, '2026-06-14')).toBe(sentence);
});
