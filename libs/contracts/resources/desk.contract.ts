import { z } from 'zod';
import { id, instant } from '../fields/fields.js';
import { defineRoute } from '../route/define-route.js';
import { journeyStates } from './document-view.js';
import { actsFor, workHolder } from './work-holder.js';

/** What opens on a click. */
const leadsTo = {
  /** The machine that carries it: 'document', 'incoming', 'petition' … */
  subject: z.string(),
  subjectId: z.guid(),
};

const urgency = { dueAt: instant.nullable(), overdue: z.boolean() };

/** One thing that waits for the person who asks. */
export const deskItem = z
  .strictObject({
    ...leadsTo,
    /** The page that shows it. */
    link: z.string(),
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
    /** Who holds it; null as long as it waits for anybody it is addressed to. */
    holder: workHolder.nullable(),
    /** The absent person for whom it would be done; null when it is the reader's own. */
    actsFor: actsFor.nullable(),
  })
  .meta({ id: 'DeskItem' });

/** The tabs of "Phê duyệt & Ký". */
export const inboxTabs = ['review', 'sign', 'standIn', 'asked', 'done'] as const;
export type InboxTab = (typeof inboxTabs)[number];

export const inboxItem = deskItem
  .extend({
    /** What an approval of it has to name, as it stands now; null when it is not one to approve. */
    approval: z
      .strictObject({
        task: z.string(),
        round: z.int(),
        contentHash: z.string(),
        pdf: z.string(),
      })
      .nullable(),
    /** What a signature of it has to name; null when it is not one to sign. */
    signature: z
      .strictObject({ round: z.int(), contentHash: z.string(), pdf: z.string() })
      .nullable(),
    /** How it ended, in words, and when: of the tab `done` alone. */
    outcome: z.string().nullable(),
    doneAt: instant.nullable(),
  })
  .meta({ id: 'InboxItem' });

/** Work per tab. Counted up to 100: that many are shown as "99+". */
export const inboxCounters = z
  .strictObject({
    /** Waits for my check, opinion or approval. */
    review: z.int(),
    /** Waits for my signature. */
    sign: z.int(),
    /** Waits for somebody I stand in for today. */
    standIn: z.int(),
    /** What I asked somebody else to help with. */
    asked: z.int(),
    /** What I did in the last thirty days. */
    done: z.int(),
    /** Of review, sign and standIn: what is overdue. */
    overdue: z.int(),
  })
  .meta({ id: 'InboxCounters' });

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
    /** Questions that wait for my answer. */
    questions: z.int(),
    petitions: z.int(),
    extensions: z.int(),
    unitReturns: z.int(),
    /** Of plans: to accept, to do, to confirm. */
    planTasks: z.int(),
    /** Rows of replaced plans to decide about. */
    leftovers: z.int(),
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
  inbox: defineRoute({
    method: 'GET',
    path: '/api/inbox',
    summary: 'Phê duyệt & Ký: một trang của một thẻ; hạn gần nhất, chờ lâu nhất đứng trước',
    permission: 'signedIn',
    query: z.strictObject({
      tab: z.enum(inboxTabs).default('review'),
      after: z.string().max(500).optional().describe('Con trỏ `next` của trang trước'),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    }),
    reply: z.strictObject({ items: z.array(inboxItem), next: z.string().nullable() }),
    problems: ['CursorIsNotReadable'],
  }),
  inboxCounters: defineRoute({
    method: 'GET',
    path: '/api/inbox/counters',
    summary: 'Số việc theo từng thẻ của Phê duyệt & Ký',
    permission: 'signedIn',
    reply: inboxCounters,
  }),
};
