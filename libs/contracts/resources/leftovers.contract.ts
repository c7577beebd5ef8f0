import { z } from 'zod';
import { flag, id, instant, text } from '../fields/fields.js';
import { defineRoute } from '../route/define-route.js';
import { journeyGraph } from './documents.contract.js';
import { waitingFor, wayStep } from './machine-view.js';
import { standing } from './standing.js';

export const leftoverStates = ['asked', 'closed', 'carried', 'kept'] as const;

/** What the reader may decide now. */
export const leftoverActs = ['carrying', 'keeping', 'closing'] as const;
export type LeftoverAct = (typeof leftoverActs)[number];

export const leftoverSummary = z
  .strictObject({
    id: id<'Leftover'>(),
    row: z.enum(['task', 'target']),
    /** The task or target of the plan that was replaced. */
    rowId: z.guid(),
    number: z.string(),
    words: z.string(),
    unitNames: z.array(z.string()),
    planId: id<'Document'>(),
    planSymbol: z.string(),
    planTitle: z.string(),
    askedAt: instant,
    state: z.enum(leftoverStates),
    stateName: z.string(),
    /** How far the task is; null of a target. */
    percent: z.int().nullable(),
    /** How often the target was measured. */
    values: z.int(),
  })
  .meta({ id: 'LeftoverSummary' });

export const leftoverView = leftoverSummary
  .extend({
    title: z.string(),
    /** The new plan has no such row. */
    isMissing: z.boolean(),
    /** What the new plan asks otherwise of the same row; empty when it has none. */
    changes: z.array(z.string()),
    /** The row of the new plan that is proposed. */
    heirId: z.guid().nullable(),
    /** Rows of the new plan that can take it over. */
    heirs: z.array(
      z.strictObject({ id: z.guid(), number: z.string(), words: z.string(), says: z.string() }),
    ),
    successor: z
      .strictObject({ id: id<'Document'>(), title: z.string(), symbol: z.string() })
      .nullable(),
    carriedTo: z.strictObject({ id: z.guid(), title: z.string() }).nullable(),
    reason: z.string().nullable(),
    waitingFor: z.array(waitingFor),
    acts: z.array(z.enum(leftoverActs)),
    history: z.array(wayStep),
  })
  .meta({ id: 'LeftoverView' });

const params = z.strictObject({ leftoverId: id<'Leftover'>() });
const reads = { action: 'read', subject: 'PlanLeftover' } as const;
const decides = { action: 'assign', subject: 'PlanLeftover' } as const;
const note = z.string().normalize('NFC').trim().max(2_000).default('');

export const leftoversContract = {
  list: defineRoute({
    method: 'GET',
    path: '/api/leftovers',
    summary: 'Việc chuyển tiếp của các kế hoạch đã được thay thế, việc chờ quyết định đứng trước',
    permission: reads,
    query: z.strictObject({ planId: id<'Document'>().optional(), open: flag }),
    reply: z.strictObject({ leftovers: z.array(leftoverSummary) }),
  }),
  read: defineRoute({
    method: 'GET',
    path: '/api/leftovers/:leftoverId',
    summary: 'Một việc chuyển tiếp: đã làm gì, kế hoạch mới đòi gì khác, ai quyết định',
    permission: reads,
    params,
    reply: leftoverView,
  }),
  standing: defineRoute({
    method: 'GET',
    path: '/api/leftovers/:leftoverId/standing',
    summary: 'Việc chuyển tiếp đang chờ ai, và vì sao người đang xem chưa làm được từng việc',
    permission: reads,
    params,
    reply: standing(leftoverActs),
  }),
  graph: defineRoute({
    method: 'GET',
    path: '/api/leftovers/:leftoverId/graph',
    summary: 'Quy trình của việc chuyển tiếp: đã qua đâu, đang ở đâu',
    permission: reads,
    params,
    reply: journeyGraph,
  }),
  carry: defineRoute({
    method: 'POST',
    path: '/api/leftovers/:leftoverId/carrying',
    summary: 'Chuyển kết quả sang một dòng của kế hoạch mới',
    permission: decides,
    params,
    body: z.strictObject({ toId: z.guid(), note }),
    reply: leftoverView,
    problems: ['LeftoverIsDecided', 'NoPlanTakesItOver', 'RowCannotTakeItOver'],
  }),
  keep: defineRoute({
    method: 'POST',
    path: '/api/leftovers/:leftoverId/keeping',
    summary: 'Cho làm tiếp đến hết theo kế hoạch cũ',
    permission: decides,
    params,
    body: z.strictObject({ note }),
    reply: leftoverView,
    problems: ['LeftoverIsDecided', 'NothingIsLeftToGoOn'],
  }),
  close: defineRoute({
    method: 'POST',
    path: '/api/leftovers/:leftoverId/closing',
    summary: 'Khép lại, kèm lý do',
    permission: decides,
    params,
    body: z.strictObject({ reason: text(2_000).describe('Lý do, lưu vào lịch sử') }),
    reply: leftoverView,
    problems: ['LeftoverIsDecided'],
  }),
};
