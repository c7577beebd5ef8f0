import { z } from 'zod';
import { id, instant } from '../fields/fields.js';
import { defineRoute } from '../route/define-route.js';
import { journeyStates } from './document-view.js';

/** What opens on a click. */
const leadsTo = {
  subject: z.enum(['document', 'incoming']),
  subjectId: z.guid(),
};

const urgency = { dueAt: instant.nullable(), overdue: z.boolean() };

/** One thing that waits for the person who asks. */
export const deskItem = z
  .strictObject({
    ...leadsTo,
    key: z.string(),
    kind: z.string(),
    /** What is to do: "Ký số". */
    act: z.string(),
    title: z.string(),
    /** "KH · Phòng Tổ chức – Hành chính · 8 trang" */
    line: z.string(),
    /** "Trình lại lần 2", "Trả lại: Chưa nêu kinh phí" */
    hint: z.string().nullable(),
    round: z.int(),
    /** Who stands waiting for it: the drafter, the sending body. */
    waits: z.string(),
    since: instant,
    ...urgency,
  })
  .meta({ id: 'DeskItem' });

/** Something I drafted that is on its way. */
export const deskDraft = z
  .strictObject({
    documentId: id<'Document'>(),
    title: z.string(),
    line: z.string(),
    state: z.enum(journeyStates),
    stateName: z.string(),
    /** "Đang chờ Trưởng đơn vị – Phòng Tổ chức – Hành chính" */
    where: z.string(),
    since: instant,
    ...urgency,
  })
  .meta({ id: 'DeskDraft' });

/** What the auditor sees late in the body, what the administrator finds not set up. */
export const deskWatch = z
  .strictObject({
    key: z.string(),
    text: z.string(),
    line: z.string(),
    subject: leadsTo.subject.nullable(),
    subjectId: leadsTo.subjectId.nullable(),
    since: instant.nullable(),
    dueAt: instant.nullable(),
  })
  .meta({ id: 'DeskWatch' });

/** One number per entry of the menu; 0 shows no badge. */
export const deskCounters = z
  .strictObject({
    /** My drafts that are not submitted. */
    drafts: z.int(),
    /** Of them, those that came back to me. */
    returned: z.int(),
    /** To check or to approve. */
    review: z.int(),
    sign: z.int(),
    number: z.int(),
    dispatch: z.int(),
    incoming: z.int(),
    /** Of all that waits for me, what is overdue. */
    overdue: z.int(),
    /** Unread notices. */
    notifications: z.int(),
  })
  .meta({ id: 'DeskCounters' });

export const deskContract = {
  desk: defineRoute({
    method: 'GET',
    path: '/api/desk',
    summary: 'Bàn làm việc: việc chờ người đăng nhập, văn bản người ấy soạn đang ở đâu',
    permission: 'signedIn',
    reply: z.strictObject({
      /** "Hôm nay có 4 việc chờ bạn, 1 việc quá hạn" */
      headline: z.string(),
      /** "Chủ nhật, 22/11/2026 · tuần này bạn đã xử lý 12 việc" */
      subline: z.string(),
      /** Overdue first, then by due time, then longest waiting. */
      items: z.array(deskItem),
      drafts: z.array(deskDraft),
      /** Heading of `watch`: "Văn bản quá hạn trong cơ quan"; null when it is empty. */
      watchTitle: z.string().nullable(),
      watch: z.array(deskWatch),
      counters: deskCounters,
    }),
  }),
  counters: defineRoute({
    method: 'GET',
    path: '/api/desk/counters',
    summary: 'Số việc theo từng mục của trình đơn',
    permission: 'signedIn',
    reply: deskCounters,
  }),
};
