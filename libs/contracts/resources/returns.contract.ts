import { z } from 'zod';
import { day, id, instant, several, text } from '../fields/fields.js';
import { defineRoute } from '../route/define-route.js';
import { fileReply, uploadBody } from '../route/transfer.js';
import { journeyGraph } from './documents.contract.js';
import { waitingFor, wayStep } from './machine-view.js';
import { returnStates } from './periods.contract.js';
import { returnContent, returnEntries } from './return-content.js';

/** What the reader may do to a return now. */
export const returnActs = [
  'edit',
  'submission',
  'approval',
  'refusal',
  'acceptance',
  'sendingBack',
  'withdrawal',
  'waiver',
  'comment',
  'exception',
] as const;
export type ReturnAct = (typeof returnActs)[number];

const reads = { action: 'read', subject: 'UnitReturn' } as const;
const params = z.strictObject({ returnId: id<'UnitReturn'>() });
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const elsewhere = ['ReturnIsAtAnotherStep', 'PeriodIsLocked'] as const;
const reason = text(2_000).describe('Lý do, lưu vào lịch sử');

/** Where in a return something is meant: `target:…`, `task:…`, `words:good`; empty: the whole. */
const place = z
  .string()
  .regex(/^(?:|(?:target|task):[0-9a-f-]{36}|words:(?:good|bad|causes|proposals))$/)
  .default('');

export const returnFinding = z
  .strictObject({
    code: z.string(),
    weight: z.enum(['blocking', 'warning']),
    place: z.string(),
    /** "Chỉ tiêu 3 “Tỷ lệ hài lòng …”" */
    placeName: z.string(),
    text: z.string(),
  })
  .meta({ id: 'ReturnFinding' });

/** A figure or a passage that differs between two texts of a return. */
export const returnChange = z
  .strictObject({
    place: z.string(),
    placeName: z.string(),
    field: z.string(),
    fieldName: z.string(),
    from: z.string().nullable(),
    to: z.string().nullable(),
  })
  .meta({ id: 'ReturnChange' });

export const returnSummary = z
  .strictObject({
    id: id<'UnitReturn'>(),
    title: z.string(),
    periodId: id<'Period'>(),
    periodTitle: z.string(),
    unitId: id<'Unit'>(),
    unitName: z.string(),
    state: z.enum(returnStates),
    stateName: z.string(),
    unitDue: day,
    lockAt: instant,
    late: z.boolean(),
  })
  .meta({ id: 'ReturnSummary' });

const comment = z.strictObject({
  id: id<'FigureComment'>(),
  parentId: id<'FigureComment'>().nullable(),
  place: z.string(),
  placeName: z.string(),
  text: z.string(),
  round: z.int(),
  by: z.string(),
  at: instant,
  resolvedBy: z.string().nullable(),
  resolvedAt: instant.nullable(),
});

export const returnView = returnSummary
  .extend({
    round: z.int(),
    windowFrom: day,
    windowTo: day,
    centreDue: day,
    /** Until when a lock exception holds it open. */
    exceptionUntil: instant.nullable(),
    /** Goes with every save. */
    revision: z.int(),
    savedBy: z.string().nullable(),
    savedAt: instant,
    content: returnContent,
    findings: z.array(returnFinding),
    fillers: z.array(z.string()),
    versions: z.array(
      z.strictObject({
        id: id<'ReturnVersion'>(),
        no: z.int(),
        hash: z.string(),
        filledBy: z.array(z.string()),
        approvedBy: z.string(),
        approvedAt: instant,
        accepted: z.boolean(),
      }),
    ),
    /** What the working copy or the newest version changed since the version before. */
    changes: z.array(returnChange),
    comments: z.array(comment),
    waitingFor: z.array(waitingFor),
    /** Why it waits with somebody else than the head one expects. */
    whyNotTheHead: z.string().nullable(),
    acts: z.array(z.enum(returnActs)),
    history: z.array(wayStep),
  })
  .meta({ id: 'ReturnView' });

export const returnsContract = {
  list: defineRoute({
    method: 'GET',
    path: '/api/returns',
    summary: 'Phiếu báo cáo của các đơn vị mà người đăng nhập được xem',
    permission: reads,
    query: z.strictObject({
      periodId: id<'Period'>().optional(),
      unitId: id<'Unit'>().optional(),
      year: z.coerce.number().int().min(2000).max(2100).optional(),
      state: several(z.enum(returnStates)),
    }),
    reply: z.array(returnSummary),
  }),
  read: defineRoute({
    method: 'GET',
    path: '/api/returns/:returnId',
    summary: 'Một phiếu báo cáo: số liệu, phát hiện, ý kiến, các phiên bản',
    permission: reads,
    params,
    reply: returnView,
  }),
  graph: defineRoute({
    method: 'GET',
    path: '/api/returns/:returnId/graph',
    summary: 'Quy trình của phiếu báo cáo: đã qua đâu, đang ở đâu',
    permission: reads,
    params,
    reply: journeyGraph,
  }),
  save: defineRoute({
    method: 'PUT',
    path: '/api/returns/:returnId/content',
    summary: 'Lưu số liệu đang nhập; người khác vừa lưu thì từ chối, kèm số liệu khác nhau',
    permission: { action: 'edit', subject: 'UnitReturn' },
    params,
    body: z.strictObject({ expectedRevision: z.int().min(1), entries: returnEntries }),
    reply: z.strictObject({
      revision: z.int(),
      savedAt: instant,
      findings: z.array(returnFinding),
    }),
    problems: [...elsewhere, 'ReturnHasChanged', 'RowIsNotOfReturn', 'EvidenceFileIsUnknown'],
  }),
  importFile: defineRoute({
    method: 'POST',
    path: '/api/returns/:returnId/import',
    summary: 'Nhập số liệu từ bảng tính (cột Mã hoặc Chỉ tiêu, Giá trị, Tử số, Mẫu số, Ghi chú)',
    permission: { action: 'edit', subject: 'UnitReturn' },
    params,
    query: z.strictObject({ expectedRevision: z.coerce.number().int().min(1) }),
    body: { ...uploadBody(spreadsheet), maxBytes: 1024 * 1024 },
    reply: z.strictObject({
      revision: z.int(),
      read: z.int(),
      findings: z.array(returnFinding),
    }),
    problems: [
      ...elsewhere,
      'ReturnHasChanged',
      'SheetIsNotReadable',
      'SheetIsNotPlain',
      'SheetIsNotOfReturn',
      'SheetHasFaults',
      'SheetIsTooLarge',
      'SheetTakesTooLong',
      'SheetIsEmpty',
      'SheetHasTooManyRows',
    ],
  }),
  sheet: defineRoute({
    method: 'GET',
    path: '/api/returns/:returnId/sheet.xlsx',
    summary: 'Các chỉ tiêu của phiếu ở dạng bảng tính, để điền rồi nhập lại',
    permission: reads,
    params,
    reply: fileReply(spreadsheet),
  }),
  submit: defineRoute({
    method: 'POST',
    path: '/api/returns/:returnId/submission',
    summary: 'Trình trưởng đơn vị duyệt phiếu',
    permission: { action: 'submit', subject: 'UnitReturn' },
    params,
    body: z.strictObject({ expectedRevision: z.int().min(1) }),
    reply: returnView,
    problems: [
      ...elsewhere,
      'ReturnHasChanged',
      'ReturnHasFaults',
      'NobodyApprovesReturn',
      'CommentsAreOpen',
      'NothingWasFilled',
    ],
  }),
  approve: defineRoute({
    method: 'POST',
    path: '/api/returns/:returnId/approval',
    summary: 'Duyệt phiếu: thành một phiên bản không đổi, gửi phòng đầu mối',
    permission: { action: 'approve', subject: 'UnitReturn' },
    params,
    reply: returnView,
    problems: [...elsewhere, 'FillerDoesNotApprove'],
  }),
  refuse: defineRoute({
    method: 'POST',
    path: '/api/returns/:returnId/refusal',
    summary: 'Trả lại người nhập để sửa trước khi duyệt',
    permission: { action: 'approve', subject: 'UnitReturn' },
    params,
    body: z.strictObject({ reason }),
    reply: returnView,
    problems: [...elsewhere],
  }),
  accept: defineRoute({
    method: 'POST',
    path: '/api/returns/:returnId/acceptance',
    summary: 'Phòng đầu mối tiếp nhận phiếu',
    permission: { action: 'accept', subject: 'UnitReturn' },
    params,
    reply: returnView,
    problems: [...elsewhere, 'InvolvedDoesNotAccept', 'CommentsAreOpen'],
  }),
  sendBack: defineRoute({
    method: 'POST',
    path: '/api/returns/:returnId/sending-back',
    summary: 'Phòng đầu mối trả lại phiếu, kèm ý kiến cho từng số liệu',
    permission: { action: 'return', subject: 'UnitReturn' },
    params,
    body: z.strictObject({
      reason,
      comments: z
        .array(z.strictObject({ place, text: text(2_000) }))
        .max(200)
        .default([]),
    }),
    reply: returnView,
    problems: [...elsewhere, 'RowIsNotOfReturn'],
  }),
  withdraw: defineRoute({
    method: 'POST',
    path: '/api/returns/:returnId/withdrawal',
    summary:
      'Đơn vị rút phiếu lại để sửa; phiên bản đã tiếp nhận còn giá trị đến khi có phiên bản mới',
    permission: { action: 'withdraw', subject: 'UnitReturn' },
    params,
    body: z.strictObject({ reason }),
    reply: returnView,
    problems: [...elsewhere],
  }),
  waive: defineRoute({
    method: 'POST',
    path: '/api/returns/:returnId/waiver',
    summary: 'Không chờ phiếu của một đơn vị đã giải thể, sáp nhập trong kỳ',
    permission: { action: 'cancel', subject: 'UnitReturn' },
    params,
    body: z.strictObject({ reason }),
    reply: returnView,
    problems: [...elsewhere, 'OnlyEndingUnitsAreWaived'],
  }),
  comment: defineRoute({
    method: 'POST',
    path: '/api/returns/:returnId/comments',
    summary: 'Cho ý kiến về một số liệu, hoặc trả lời một ý kiến',
    permission: { action: 'comment', subject: 'UnitReturn' },
    params,
    body: z.strictObject({
      place,
      text: text(2_000),
      parentId: id<'FigureComment'>().nullable().default(null),
    }),
    reply: returnView,
    status: 201,
    problems: ['RowIsNotOfReturn', 'CommentIsNotOfReturn'],
  }),
  resolve: defineRoute({
    method: 'POST',
    path: '/api/returns/:returnId/comments/:commentId/resolution',
    summary: 'Đánh dấu một ý kiến đã xử lý xong',
    permission: { action: 'comment', subject: 'UnitReturn' },
    params: params.extend({ commentId: id<'FigureComment'>() }),
    reply: returnView,
    problems: ['CommentIsNotOfReturn'],
  }),
};
