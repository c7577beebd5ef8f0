import type { PersonId } from '#kernel';
import type { ToldStep } from './notice.js';
import { noticesOf } from './notices-of-step.js';

const drafter = 'drafter' as PersonId;
const head = 'head' as PersonId;
const clerk = 'clerk' as PersonId;

const told = (step: Partial<ToldStep>): Record<string, string> =>
  Object.fromEntries(
    noticesOf({
      eventId: 'e',
      at: new Date('2026-03-04T02:00:00Z'),
      action: 'ReviewPassed',
      by: null,
      subjectType: 'document',
      subjectId: 'd',
      title: 'Kế hoạch “A”',
      data: {},
      drafters: [drafter],
      opened: [],
      ...step,
    }).map(({ person, text }) => [person, text]),
  );

test('a machine of another room says itself what is heard, in its own words', () => {
  const news = { people: [head, clerk], text: 'Phản ánh 07/2026 đã quá hạn trả lời.' };
  const opened = [{ kind: 'urgePetition', what: 'đôn đốc', people: [clerk, drafter] }];
  const step = { title: 'Phản ánh 07/2026', drafters: [], by: head, news, opened };
  expect(told(step)).toEqual({
    clerk: 'Phản ánh 07/2026 đã quá hạn trả lời.',
    drafter: 'Phản ánh 07/2026 chờ bạn đôn đốc.',
  });
});

test.each([
  ['contentCheck', 'kiểm tra nội dung'],
  ['formCheck', 'kiểm tra thể thức'],
  ['approval', 'duyệt'],
  ['sign', 'ký số'],
  ['issue', 'cấp số, đóng dấu'],
  ['send', 'gửi nơi nhận'],
  ['file', 'lưu hồ sơ'],
  ['mendDelivery', 'xử lý nơi nhận từ chối'],
  ['receive', 'tiếp nhận'],
])('who is waited for to do %s is told', (kind, what) => {
  expect(told({ opened: [{ kind, people: [head] }] })).toEqual({
    head: `Kế hoạch “A” chờ bạn ${what}.`,
  });
});

const reason = 'Sai căn cứ.';

test.each<[string, ToldStep['data'], string]>([
  ['DocumentReturned', { reason }, 'Kế hoạch “A” bị trả lại: Sai căn cứ.'],
  ['ReviewObjected', { reason }, 'Kế hoạch “A” không được đồng ý: Sai căn cứ.'],
  ['ReturnedToStage', { reason }, 'Kế hoạch “A” được trả về bước trước: Sai căn cứ.'],
  ['OpinionGiven', {}, 'Kế hoạch “A” có ý kiến mới.'],
  ['StageOverdue', {}, 'Kế hoạch “A” quá hạn ở một bước trình ký.'],
  ['RouteOverdue', {}, 'Kế hoạch “A” quá hạn của cả đường trình ký.'],
  ['DocumentReturnedByClerk', { reason }, 'Kế hoạch “A” bị văn thư trả lại: Sai căn cứ.'],
  [
    'PdfFailed',
    { finding: 'Phụ lục trống.' },
    'Kế hoạch “A” không tạo được bản PDF: Phụ lục trống.',
  ],
  ['ReviewPassed', { to: 'approved' }, 'Kế hoạch “A” đã được duyệt.'],
  ['LeaderSigned', {}, 'Kế hoạch “A” đã được ký số.'],
  ['DocumentIssued', {}, 'Kế hoạch “A” đã ban hành.'],
  ['ReceiverAnswered', { answer: 'accepted' }, 'Kế hoạch “A” đã được nơi nhận tiếp nhận.'],
  [
    'ReceiverAnswered',
    { answer: 'refused', reason },
    'Kế hoạch “A” bị nơi nhận từ chối: Sai căn cứ.',
  ],
  ['DocumentRecalled', { reason }, 'Kế hoạch “A” bị thu hồi: Sai căn cứ.'],
  ['DocumentReplaced', { reason }, 'Kế hoạch “A” được thay thế: Sai căn cứ.'],
  ['LegalDeadlinePassed', {}, 'Kế hoạch “A” đã quá thời hạn theo quy định.'],
])('a drafter hears of %s', (action, data, said) => {
  expect(told({ action, data })).toEqual({ drafter: said });
});

test.each<[string, ToldStep['data'], Record<string, string>]>([
  ['CommentWritten', { text: 'Thừa dấu.' }, { drafter: 'Kế hoạch “A” có ý kiến: Thừa dấu.' }],
  ['QuestionAsked', { text: 'Vì sao?' }, { drafter: 'Bạn được hỏi về Kế hoạch “A”: Vì sao?' }],
  [
    'QuestionAsked',
    { text: 'Vì sao?', to: head },
    { head: 'Bạn được hỏi về Kế hoạch “A”: Vì sao?' },
  ],
  [
    'CommentAnswered',
    { text: 'Theo kế hoạch Sở.', to: clerk },
    { clerk: 'Kế hoạch “A” có câu trả lời: Theo kế hoạch Sở.' },
  ],
  [
    'CommentResolved',
    { to: clerk },
    { clerk: 'Ý kiến của bạn về Kế hoạch “A” đã được xử lý xong.' },
  ],
])('%s is heard by whom it concerns: %j', (action, data, heard) => {
  expect(told({ action, data })).toEqual(heard);
});

test.each<[string, ToldStep['data']]>([
  ['ReviewPassed', { to: 'inReview' }],
  ['ReceiverAnswered', { answer: 'arrived' }],
  ['SigningOpened', {}],
])('of %s nobody hears', (action, data) => {
  expect(told({ action, data })).toEqual({});
});

test('a drafter whose document came back learns why, once', () => {
  const opened = [{ kind: 'revise', people: [drafter] }];
  expect(told({ action: 'DocumentReturned', data: { reason }, opened })).toEqual({
    drafter: 'Kế hoạch “A” bị trả lại: Sai căn cứ.',
  });
});

test('nobody is told of what he did himself', () => {
  const opened = [{ kind: 'send', people: [clerk, head] }];
  expect(told({ action: 'DocumentIssued', by: clerk, opened })).toEqual({
    drafter: 'Kế hoạch “A” đã ban hành.',
    head: 'Kế hoạch “A” chờ bạn gửi nơi nhận.',
  });
});

test('nobody is called to judge or to number what he drafted', () => {
  const opened = [{ kind: 'contentCheck', people: [drafter, head] }];
  expect(Object.keys(told({ action: 'PdfPrepared', opened }))).toEqual(['head']);
});

const note = 'Đi công tác.';
test.each<[string, ToldStep['data'], Record<string, string>]>([
  [
    'WorkAssigned',
    { kind: 'approval', to: head, from: null, note: '' },
    { head: 'Bạn được giao việc duyệt Kế hoạch “A”.' },
  ],
  [
    'WorkDelegated',
    { kind: 'contentCheck', to: head, from: null, note: 'Xem giúp mục 2.' },
    { head: 'Bạn được nhờ kiểm tra nội dung Kế hoạch “A”: Xem giúp mục 2.' },
  ],
  [
    'WorkAdvised',
    { kind: 'contentCheck', to: clerk, from: head, note: 'Đúng.' },
    { clerk: 'Đã có trả lời cho việc nhờ kiểm tra nội dung Kế hoạch “A”: Đúng.' },
  ],
  [
    'WorkReassigned',
    { kind: 'issue', to: clerk, from: head, note },
    {
      clerk: `Bạn được chuyển việc cấp số, đóng dấu Kế hoạch “A”: ${note}`,
      head: `Việc cấp số, đóng dấu Kế hoạch “A” đã được chuyển cho người khác: ${note}`,
    },
  ],
  [
    'WorkReleased',
    { kind: 'issue', to: clerk, from: head, note: '' },
    { head: 'Việc nhờ cấp số, đóng dấu Kế hoạch “A” đã được lấy lại.' },
  ],
  ['WorkClaimed', { kind: 'issue', to: clerk, from: null, note: '' }, {}],
])('of %s hear those whose work it is and was: %j', (action, data, heard) => {
  expect(told({ action, data })).toEqual(heard);
});

test('who gives up his own work, and who passes it on himself, hears nothing of it', () => {
  const data = { kind: 'issue', to: null, from: clerk, note: '' };
  expect(told({ action: 'WorkReleased', by: clerk, data })).toEqual({});
});

test('work of a machine is called as its machine calls it', () => {
  const data = { kind: 'answerPetition', to: head, from: null, note: '' };
  const step = { action: 'WorkAssigned', data, workWord: 'trả lời', title: 'Phản ánh 01' };
  expect(told(step)).toEqual({ head: 'Bạn được giao việc trả lời Phản ánh 01.' });
});
