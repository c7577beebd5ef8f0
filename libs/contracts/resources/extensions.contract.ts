import { z } from 'zod';
import { day, flag, id, instant, several, text } from '../fields/fields.js';
import { defineRoute } from '../route/define-route.js';
import { documentParams, journeyGraph } from './documents.contract.js';
import { waitingFor, wayStep } from './machine-view.js';
import { standing } from './standing.js';

export const extensionStates = [
  'requested',
  'forwarded',
  'granted',
  'refused',
  'withdrawn',
] as const;

/** What the reader may do to it now. */
export const extensionActs = ['forwarding', 'granting', 'refusal', 'withdrawal'] as const;
export type ExtensionAct = (typeof extensionActs)[number];

/** The row of an issued plan that a request is about. */
const planRow = z.strictObject({
  documentId: id<'Document'>(),
  versionId: id<'Version'>(),
  rowId: z.guid(),
});

export const extensionSummary = z
  .strictObject({
    id: id<'Extension'>(),
    title: z.string(),
    unitId: id<'Unit'>(),
    unitName: z.string(),
    requesterName: z.string(),
    requestedAt: instant,
    dueOn: day,
    wantedOn: day,
    /** Once granted. */
    grantedUntil: day.nullable(),
    state: z.enum(extensionStates),
    stateName: z.string(),
    /** This one counted: 2 means that it was asked for once before. */
    timesAsked: z.int(),
    /** Asked for when the old time had already passed. */
    askedLate: z.boolean(),
    /** Nobody decided in time. */
    late: z.boolean(),
    dueAt: instant.nullable(),
  })
  .meta({ id: 'ExtensionSummary' });

export const extensionView = extensionSummary
  .extend({
    reason: z.string(),
    plan: planRow.extend({ subject: z.string() }).nullable(),
    waitingFor: z.array(waitingFor),
    acts: z.array(z.enum(extensionActs)),
    history: z.array(wayStep),
  })
  .meta({ id: 'ExtensionView' });

const params = z.strictObject({ extensionId: id<'Extension'>() });
const reads = { action: 'read', subject: 'Extension' } as const;
const elsewhere = 'ExtensionIsAtAnotherStep';
const reason = text(2_000).describe('Lý do, lưu vào lịch sử');
const note = z.string().normalize('NFC').trim().max(2_000).default('');

export const extensionsContract = {
  list: defineRoute({
    method: 'GET',
    path: '/api/extensions',
    summary: 'Các đề nghị gia hạn người đăng nhập được xem',
    permission: reads,
    query: z.strictObject({
      state: several(z.enum(extensionStates)),
      unitId: id<'Unit'>().optional(),
      mine: flag,
      search: text(200).optional(),
      page: z.coerce.number().int().min(1).max(100_000).default(1),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    reply: z.strictObject({ extensions: z.array(extensionSummary), total: z.int() }),
  }),
  tasks: defineRoute({
    method: 'GET',
    path: '/api/documents/:documentId/tasks',
    summary: 'Các dòng nhiệm vụ trong phụ lục của một kế hoạch đã ban hành',
    permission: { action: 'read', subject: 'Document' },
    params: documentParams,
    reply: z.strictObject({
      versionId: id<'Version'>(),
      tasks: z.array(
        z.strictObject({
          rowId: z.guid(),
          /** "1.2" */
          label: z.string(),
          text: z.string(),
          lead: z.array(z.string()),
          time: z.string().nullable(),
        }),
      ),
    }),
    problems: ['PlanIsInForce'],
  }),
  create: defineRoute({
    method: 'POST',
    path: '/api/extensions',
    summary: 'Xin gia hạn một nhiệm vụ của kế hoạch, hoặc một nhiệm vụ ghi bằng lời',
    permission: { action: 'create', subject: 'Extension' },
    body: z
      .strictObject({
        unitId: id<'Unit'>(),
        title: text(500).optional(),
        plan: planRow.optional(),
        dueOn: day,
        wantedOn: day,
        reason,
      })
      .refine(({ title, plan }) => (title === undefined) !== (plan === undefined), {
        message: 'Hãy chọn một dòng của kế hoạch, hoặc ghi tên nhiệm vụ.',
        path: ['title'],
      }),
    reply: extensionView,
    status: 201,
    problems: [
      'WantedDayIsAfterTheOldOne',
      'ExtensionIsAskedAlready',
      'PlanRowIsUnknown',
      'PlanIsInForce',
    ],
  }),
  read: defineRoute({
    method: 'GET',
    path: '/api/extensions/:extensionId',
    summary: 'Một đề nghị gia hạn',
    permission: reads,
    params,
    reply: extensionView,
  }),
  standing: defineRoute({
    method: 'GET',
    path: '/api/extensions/:extensionId/standing',
    summary: 'Ai đang giữ đề nghị gia hạn, và vì sao người đang xem chưa làm được từng việc',
    permission: reads,
    params,
    reply: standing(extensionActs),
  }),
  graph: defineRoute({
    method: 'GET',
    path: '/api/extensions/:extensionId/graph',
    summary: 'Quy trình của đề nghị gia hạn: đã qua đâu, đang ở đâu',
    permission: reads,
    params,
    reply: journeyGraph,
  }),
  forward: defineRoute({
    method: 'POST',
    path: '/api/extensions/:extensionId/forwarding',
    summary: 'Trưởng đơn vị chuyển lãnh đạo quyết định',
    permission: { action: 'forward', subject: 'Extension' },
    params,
    body: z.strictObject({ note }),
    reply: extensionView,
    problems: [elsewhere],
  }),
  grant: defineRoute({
    method: 'POST',
    path: '/api/extensions/:extensionId/granting',
    summary: 'Đồng ý gia hạn đến một ngày',
    permission: { action: 'approve', subject: 'Extension' },
    params,
    body: z.strictObject({ until: day, note }),
    reply: extensionView,
    problems: [elsewhere, 'RequesterDoesNotDecide', 'WantedDayIsAfterTheOldOne'],
  }),
  refuse: defineRoute({
    method: 'POST',
    path: '/api/extensions/:extensionId/refusal',
    summary: 'Không đồng ý gia hạn, kèm lý do',
    permission: { action: 'refuse', subject: 'Extension' },
    params,
    body: z.strictObject({ reason }),
    reply: extensionView,
    problems: [elsewhere, 'RequesterDoesNotDecide'],
  }),
  withdraw: defineRoute({
    method: 'POST',
    path: '/api/extensions/:extensionId/withdrawal',
    summary: 'Người đề nghị rút lại',
    permission: { action: 'withdraw', subject: 'Extension' },
    params,
    reply: extensionView,
    problems: [elsewhere, 'OnlyTheRequesterWithdraws'],
  }),
};
