import { informationLines } from './appearance.js';

test('who and when stand in words, in the time of Vietnam', () => {
  expect(informationLines('Nguyễn Văn A', new Date('2026-11-21T17:05:09Z'))).toEqual([
    'Người ký: Nguyễn Văn A',
    'Thời gian ký: 22/11/2026 00:05:09 +07:00',
  ]);
});
