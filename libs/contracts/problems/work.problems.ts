import type { ErrorDetails } from '#kernel';
import type { ProblemCatalogue } from './problem.js';

/** Refusals about who does a piece of work. */
export const workProblems = {
  WorkItemIsUnknown: {
    status: 404,
    text: () => 'Không có việc này, hoặc bạn không được xem.',
  },
  WorkItemIsClosed: {
    status: 409,
    text: (d) => `Việc này đã xong${by(d['closedByName'])}${at(d['closedAt'])}. Hãy tải lại.`,
  },
  WorkItemIsHeldByAnother: {
    status: 409,
    text: (d) =>
      `${who(d['holderName'])} đang giữ việc này${since(d['since'])}${until(d['dueAt'])}. ` +
      'Hãy đề nghị người giữ thả việc hoặc chuyển việc; trưởng đơn vị, quản trị cũng chuyển được.',
  },
  WorkItemIsAddressedToAPerson: {
    status: 409,
    text: (d) =>
      `Việc này gửi đích danh ${whom(d['holderName'])}${since(d['since'])} nên không nhận, không giao được. Người ấy có thể nhờ xử lý hoặc chuyển việc.`,
  },
  ActIsForSomebodyElse: {
    status: 403,
    text: (d) => `Việc này đang chờ ${whom(d['who'])}${since(d['since'])}${until(d['dueAt'])}.`,
  },
  WorkItemIsNotHeld: {
    status: 409,
    text: () => 'Việc này chưa có ai nhận nên không có gì để thả.',
  },
  WorkItemIsNotDelegated: {
    status: 409,
    text: () => 'Việc này không phải việc được nhờ, hoặc đã trở về người nhờ.',
  },
  ReassignedWorkIsNotReleased: {
    status: 409,
    text: () =>
      'Việc đã được chuyển hẳn nên không thả được. Hãy xử lý, hoặc chuyển tiếp kèm lý do.',
  },
  DelegatedWorkIsNotDelegatedAgain: {
    status: 409,
    text: (d) =>
      `Việc này đang nhờ ${whom(d['holderName'])}${since(d['since'])} nên không nhờ tiếp được. Muốn nhờ người khác, người nhờ hãy lấy lại việc trước.`,
  },
  DelegatedWorkComesBackFirst: {
    status: 409,
    text: (d) =>
      `Việc này đang nhờ ${whom(d['holderName'])}${since(d['since'])}. Chờ trả lời, hoặc người nhờ lấy lại việc rồi mới làm tiếp.`,
  },
  OnlyTheOwnerCompletesDelegatedWork: {
    status: 403,
    text: (d) =>
      `Bạn được nhờ cho ý kiến; chỉ ${whom(d['ownerName'])} hoàn thành việc này. Hãy trả lời để việc trở về người nhờ.`,
  },
  WorkGoesToSomebodyElse: {
    status: 422,
    text: () => 'Phải chọn một người khác với người đang giữ việc.',
  },
  WorkGoesToWhoMayDoIt: {
    status: 422,
    text: (d) =>
      `${who(d['toName'])} không giữ vai trò làm được việc này, hoặc không còn công tác. Hãy chọn người trong danh sách.`,
  },
  WorkIsNotHandedToADrafter: {
    status: 422,
    text: (d) =>
      `${who(d['toName'])} đã tham gia soạn thảo văn bản này nên không được kiểm tra, duyệt. Hãy chọn người khác.`,
  },
  SignersApprovalIsNotHanded: {
    status: 409,
    text: () =>
      'Người duyệt cuối phải chính là người ký nên việc này không giao, không chuyển được. Muốn đổi người ký: rút lại hoặc trả lại, rồi trình lại với người ký khác.',
  },
  SignersApprovalIsNotSubstituted: {
    status: 403,
    text: (d) =>
      `Người thay không duyệt, không ký thay ${whom(d['holderName'])} được: người duyệt cuối phải chính là người ký. Muốn đổi người ký: rút lại hoặc trả lại, rồi trình lại với người ký khác.`,
  },
  CursorIsNotReadable: {
    status: 422,
    text: () => 'Con trỏ trang không đọc được. Hãy mở lại danh sách từ trang đầu.',
  },
} as const satisfies ProblemCatalogue;

const said = (word: unknown): string | null =>
  typeof word === 'string' && word !== '' ? word : null;
const who = (name: unknown): string => said(name) ?? 'Người khác';
const whom = (name: unknown): string => said(name) ?? 'người khác';
const by = (name: unknown): string => (said(name) ? `, do ${String(name)} làm` : '');

const at = (time: unknown): string => told(' lúc', time);
const since = (time: unknown): string => told(' từ', time);
const until = (time: unknown): string => told(', hạn', time);

/** ` từ 09:12 ngày 04/03/2026`, in Vietnam; nothing for what is not known. */
function told(word: string, time: ErrorDetails[string]): string {
  const moment = new Date(String(time ?? ''));
  return Number.isNaN(moment.getTime())
    ? ''
    : `${word} ${clockOf.format(moment)} ngày ${dayOf.format(moment)}`;
}

const timeZone = 'Asia/Ho_Chi_Minh';
const clockOf = new Intl.DateTimeFormat('vi-VN', { timeZone, hour: '2-digit', minute: '2-digit' });
const dayOf = new Intl.DateTimeFormat('vi-VN', {
  ...{ timeZone, day: '2-digit', month: '2-digit', year: 'numeric' },
});
