import type { PersonId } from '#kernel';
import { newsOfWork } from './news-of-work.js';
import type { NewNotice, ToldStep } from './notice.js';

/** Who is told what of a step: first whom it calls to work, then whose document it concerns. Pure. */
export function noticesOf(step: ToldStep): readonly NewNotice[] {
  const told = new Map<PersonId, string>();
  const tell = (people: readonly PersonId[], text: string | null | undefined) => {
    for (const person of people) {
      // Nobody needs to be told of what he did himself.
      if (text && person !== step.by && !told.has(person)) told.set(person, text);
    }
  };
  const news = newsOf[step.action]?.(step);
  // A drafter whose document comes back learns why, not only that it waits.
  tell(hearersOf(step), news);
  tell(step.news?.people ?? [], step.news?.text);
  const workWord = step.workWord ?? waits[String(step.data['kind'])];
  for (const { person, text } of newsOfWork({ ...step, workWord })) tell([person], text);
  for (const { kind, what = waits[kind], people } of step.opened) {
    const mayDoIt =
      kind === 'revise' ? people : people.filter((one) => !step.drafters.includes(one));
    tell(mayDoIt, what && `${step.title} chờ bạn ${what}.`);
  }
  return [...told].map(([person, text]) => ({ person, text }));
}

/** A question goes to whom it asks, an answer and a solution to who wrote; the rest to the drafters. */
const hearersOf = ({ action, data, drafters }: ToldStep): readonly PersonId[] =>
  ['QuestionAsked', 'CommentAnswered', 'CommentResolved'].includes(action) &&
  typeof data['to'] === 'string'
    ? [data['to'] as PersonId]
    : drafters;

const waits: Readonly<Record<string, string>> = {
  opinion: 'cho ý kiến',
  initial: 'ký nháy',
  contentCheck: 'kiểm tra nội dung',
  formCheck: 'kiểm tra thể thức',
  approval: 'duyệt',
  sign: 'ký số',
  issue: 'cấp số, đóng dấu',
  send: 'gửi nơi nhận',
  file: 'lưu hồ sơ',
  revise: 'sửa lại',
  mendDelivery: 'xử lý nơi nhận từ chối',
  receive: 'tiếp nhận',
};

/** What is heard of a document's way, and of what is said about it. */
const newsOf: Readonly<Record<string, (step: ToldStep) => string | null>> = {
  DocumentReturned: (step) => `${step.title} bị trả lại: ${wordOf(step, 'reason')}`,
  DocumentReturnedByClerk: (step) => `${step.title} bị văn thư trả lại: ${wordOf(step, 'reason')}`,
  ReviewObjected: (step) => `${step.title} không được đồng ý: ${wordOf(step, 'reason')}`,
  ReturnedToStage: (step) => `${step.title} được trả về bước trước: ${wordOf(step, 'reason')}`,
  OpinionGiven: ({ title }) => `${title} có ý kiến mới.`,
  StageOverdue: ({ title }) => `${title} quá hạn ở một bước trình ký.`,
  RouteOverdue: ({ title }) => `${title} quá hạn của cả đường trình ký.`,
  PdfFailed: (step) => `${step.title} không tạo được bản PDF: ${wordOf(step, 'finding')}`,
  ReviewPassed: (step) => (step.data['to'] === 'approved' ? `${step.title} đã được duyệt.` : null),
  LeaderSigned: ({ title }) => `${title} đã được ký số.`,
  DocumentIssued: ({ title }) => `${title} đã ban hành.`,
  ReceiverAnswered: (step) => answerOf(step),
  CommentWritten: (step) => `${step.title} có ý kiến: ${wordOf(step, 'text')}`,
  QuestionAsked: (step) => `Bạn được hỏi về ${step.title}: ${wordOf(step, 'text')}`,
  CommentAnswered: (step) => `${step.title} có câu trả lời: ${wordOf(step, 'text')}`,
  CommentResolved: ({ title }) => `Ý kiến của bạn về ${title} đã được xử lý xong.`,
  DocumentRecalled: (step) => `${step.title} bị thu hồi: ${wordOf(step, 'reason')}`,
  DocumentReplaced: (step) => `${step.title} được thay thế: ${wordOf(step, 'reason')}`,
  LegalDeadlinePassed: ({ title }) => `${title} đã quá thời hạn theo quy định.`,
};

function answerOf(step: ToldStep): string | null {
  if (step.data['answer'] === 'accepted') return `${step.title} đã được nơi nhận tiếp nhận.`;
  if (step.data['answer'] !== 'refused') return null;
  return `${step.title} bị nơi nhận từ chối: ${wordOf(step, 'reason')}`;
}

const wordOf = ({ data }: ToldStep, key: string): string => {
  const word = data[key];
  return typeof word === 'string' ? word : '';
};
