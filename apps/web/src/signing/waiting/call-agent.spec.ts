import { answerIn } from './call-agent.js';

test('status 0 is done', () => {
  expect(answerIn('{"Status":0,"Message":"","FileServer":"a.pdf"}')).toEqual({ ok: true });
});

test.each([
  ['{"Status":1,"Message":"Mã PIN không đúng"}', 'wrongPin'],
  ['{"Status":2,"Message":"Không tìm thấy thiết bị"}', 'noToken'],
  ['{"Status":3,"Message":"Người dùng hủy"}', 'closedByUser'],
  ['{"Status":4,"Message":"Lỗi mạng"}', 'other'],
  ['{}', 'other'],
  ['no JSON at all', 'other'],
  ['null', 'other'],
])('%s is %s', (reply, problem) => {
  expect(answerIn(reply)).toMatchObject({ ok: false, problem });
});
