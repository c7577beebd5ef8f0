import { z } from 'zod';
import { id, instant, text, words } from '../fields/fields.js';
import { defineRoute } from '../route/define-route.js';
import { workActs, workStanding } from './work-holder.js';

/** `subjectId` is whatever the work is about: a document, an incoming document, a petition … */
const subjectParams = z.strictObject({ subjectId: z.guid() });
const itemParams = subjectParams.extend({ key: text(200) });
const to = id<'Person'>();
const note = words(2_000).default('').describe('Lời nhắn cho người nhận');

export const workItem = z
  .strictObject({
    subject: z.string(),
    subjectId: z.guid(),
    key: z.string(),
    kind: z.string(),
    kindName: z.string(),
    round: z.int(),
    /** Whom it is addressed to: a person, or the role (and unit) anybody of whom may act. */
    who: z.string(),
    since: instant,
    dueAt: instant.nullable(),
    ...workStanding,
  })
  .meta({ id: 'WorkItem' });

/** Work whose person is not there any more. */
export const unattendedItem = z
  .strictObject({
    subject: z.string(),
    subjectId: z.guid(),
    key: z.string(),
    kind: z.string(),
    kindName: z.string(),
    /** As far as the reader may know it: the subject's own title, else its kind and unit. */
    title: z.string(),
    /** Whom it was waiting for. */
    who: z.string(),
    /** "Tài khoản đã khóa", "Không còn giữ vị trí công tác", "Không ai giữ vai trò này" */
    why: z.string(),
    since: instant,
    dueAt: instant.nullable(),
    workActs: z.array(z.enum(workActs)),
  })
  .meta({ id: 'UnattendedItem' });

const state = ['WorkItemIsUnknown', 'WorkItemIsClosed', 'WorkItemIsHeldByAnother'] as const;
const whom = [
  'WorkGoesToSomebodyElse',
  'WorkGoesToWhoMayDoIt',
  'WorkIsNotHandedToADrafter',
] as const;

/** Who does a piece of work: alike for every machine. Each act answers with the item as it stands then. */
export const workItemsContract = {
  items: defineRoute({
    method: 'GET',
    path: '/api/work/:subjectId/items',
    summary: 'Việc đang chờ của một văn bản, hồ sơ: ai giữ, từ khi nào, đến khi nào',
    permission: { action: 'read', subject: 'WorkItem' },
    params: subjectParams,
    reply: z.array(workItem),
  }),
  candidates: defineRoute({
    method: 'GET',
    path: '/api/work/:subjectId/items/:key/candidates',
    summary: 'Những người có thể giao, nhờ hoặc chuyển việc này',
    permission: { action: 'read', subject: 'WorkItem' },
    params: itemParams,
    query: z.strictObject({ act: z.enum(['assign', 'delegate', 'reassign']) }),
    reply: z.array(z.strictObject({ id: to, name: z.string(), title: z.string() })),
  }),
  unattended: defineRoute({
    method: 'GET',
    path: '/api/work/unattended',
    summary:
      'Việc chưa có người làm: người giữ đã nghỉ, đã khóa tài khoản, hoặc chưa ai giữ vai trò',
    permission: { action: 'assign', subject: 'WorkItem' },
    reply: z.array(unattendedItem),
  }),
  claim: defineRoute({
    method: 'POST',
    path: '/api/work/:subjectId/items/:key/claim',
    summary: 'Nhận một việc gửi chung cho vai trò của mình',
    permission: { action: 'claim', subject: 'WorkItem' },
    params: itemParams,
    reply: workItem,
    problems: [...state, 'WorkItemIsAddressedToAPerson'],
  }),
  release: defineRoute({
    method: 'POST',
    path: '/api/work/:subjectId/items/:key/release',
    summary: 'Thả việc đã nhận, hoặc lấy lại việc đã nhờ người khác',
    permission: { action: 'release', subject: 'WorkItem' },
    params: itemParams,
    reply: workItem,
    problems: [...state, 'WorkItemIsNotHeld', 'ReassignedWorkIsNotReleased'],
  }),
  assign: defineRoute({
    method: 'POST',
    path: '/api/work/:subjectId/items/:key/assignment',
    summary: 'Giao việc cho một người (trưởng đơn vị, giám đốc, quản trị)',
    permission: { action: 'assign', subject: 'WorkItem' },
    params: itemParams,
    body: z.strictObject({ to, note }),
    reply: workItem,
    problems: [...state, ...whom, 'WorkItemIsAddressedToAPerson', 'SignersApprovalIsNotHanded'],
  }),
  delegate: defineRoute({
    method: 'POST',
    path: '/api/work/:subjectId/items/:key/delegation',
    summary: 'Nhờ người khác xử lý; người ấy trả lời xong thì việc trở về người nhờ',
    permission: { action: 'delegate', subject: 'WorkItem' },
    params: itemParams,
    body: z.strictObject({ to, note }),
    reply: workItem,
    problems: [...state, ...whom, 'DelegatedWorkIsNotDelegatedAgain'],
  }),
  resolve: defineRoute({
    method: 'POST',
    path: '/api/work/:subjectId/items/:key/advice',
    summary: 'Trả lời việc được nhờ; việc trở về người nhờ',
    permission: { action: 'resolve', subject: 'WorkItem' },
    params: itemParams,
    body: z.strictObject({ text: text(2_000) }),
    reply: workItem,
    problems: [...state, 'WorkItemIsNotDelegated'],
  }),
  reassign: defineRoute({
    method: 'POST',
    path: '/api/work/:subjectId/items/:key/reassignment',
    summary: 'Chuyển hẳn việc cho người khác, kèm lý do',
    permission: { action: 'reassign', subject: 'WorkItem' },
    params: itemParams,
    body: z.strictObject({ to, reason: text(2_000).describe('Lý do, lưu vào lịch sử') }),
    reply: workItem,
    problems: [...state, ...whom, 'DelegatedWorkComesBackFirst', 'SignersApprovalIsNotHanded'],
  }),
};
