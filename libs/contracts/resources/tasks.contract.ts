import { z } from 'zod';
import { day, flag, id, instant, several, text } from '../fields/fields.js';
import { defineRoute } from '../route/define-route.js';
import { fileReply, uploadBody } from '../route/transfer.js';
import { journeyGraph } from './documents.contract.js';
import { waitingFor, wayStep } from './machine-view.js';
import {
  evidenceView,
  newEvidence,
  note,
  openQuestion,
  reason,
  rowOfPlan,
  rowUnits,
  scheduleView,
  year,
} from './plan-fields.js';

export const taskStates = [
  'assigned',
  'accepted',
  'inProgress',
  'reportedDone',
  'confirmed',
  'cancelled',
] as const;

/** What the reader may do to a task now. */
export const taskActs = [
  'acceptance',
  'progress',
  'evidence',
  'delivery',
  'completion',
  'confirmation',
  'return',
  'urging',
  'units',
  'schedule',
  'extension',
] as const;
export type TaskAct = (typeof taskActs)[number];

export const taskSummary = z
  .strictObject({
    id: id<'Task'>(),
    ...rowOfPlan,
    ...rowUnits,
    /** `1.1` */
    number: z.string(),
    action: z.string(),
    parent: z.string().nullable(),
    time: z.string().nullable(),
    fromOn: day.nullable(),
    /** The next day something of it is due; null when no day can be told. */
    dueOn: day.nullable(),
    /** When the whole of it is due. */
    endsOn: day.nullable(),
    state: z.enum(taskStates),
    stateName: z.string(),
    percent: z.int().min(0).max(100),
    /** Computed when asked: open after its due day, or reported done after it. */
    late: z.boolean(),
    daysLate: z.int(),
    products: z.int(),
    productsDelivered: z.int(),
    asked: z.boolean(),
  })
  .meta({ id: 'TaskSummary' });

const productView = z.strictObject({
  id: z.guid(),
  no: z.int(),
  words: z.string(),
  dueOn: day.nullable(),
  late: z.boolean(),
  deliveredOn: day.nullable(),
  evidence: z.array(evidenceView),
});

export const taskView = taskSummary
  .extend({
    schedule: scheduleView.nullable(),
    /** Triệu đồng, a decimal as text. */
    budget: z.string().nullable(),
    shortcoming: z.string().nullable(),
    ownerUnitName: z.string(),
    productList: z.array(productView),
    evidence: z.array(evidenceView),
    progress: z.array(
      z.strictObject({
        at: instant,
        personName: z.string(),
        percent: z.int(),
        note: z.string(),
      }),
    ),
    /** How its due day moved, oldest first. */
    moves: z.array(
      z.strictObject({
        at: instant,
        from: day.nullable(),
        to: day.nullable(),
        reason: z.string(),
        extensionId: id<'Extension'>().nullable(),
        personName: z.string().nullable(),
      }),
    ),
    questions: z.array(openQuestion),
    /** The row of the framework it was rolled out of. */
    cameFrom: z
      .strictObject({ planId: id<'Document'>(), planTitle: z.string(), rowId: z.guid() })
      .nullable(),
    /** Tasks of yearly plans that came of this row of a framework. */
    rolledOut: z.array(
      z.strictObject({
        taskId: id<'Task'>(),
        planSymbol: z.string(),
        year: z.int(),
        stateName: z.string(),
        percent: z.int(),
      }),
    ),
    /** What was or is to be decided about it since its plan was replaced. */
    leftover: z.strictObject({ id: id<'Leftover'>(), stateName: z.string() }).nullable(),
    waitingFor: z.array(waitingFor),
    acts: z.array(z.enum(taskActs)),
    history: z.array(wayStep),
  })
  .meta({ id: 'TaskView' });

const params = z.strictObject({ taskId: id<'Task'>() });
const reads = { action: 'read', subject: 'PlanTask' } as const;
const works = { action: 'edit', subject: 'PlanTask' } as const;
const elsewhere = 'TaskIsAtAnotherStep';
const someFile = uploadBody('application/octet-stream', 'application/pdf');

export const tasksContract = {
  list: defineRoute({
    method: 'GET',
    path: '/api/tasks',
    summary: 'Nhiệm vụ của các kế hoạch, lọc theo đơn vị, lĩnh vực, kế hoạch, năm, hạn',
    permission: reads,
    query: z.strictObject({
      planId: id<'Document'>().optional(),
      unitId: id<'Unit'>().optional(),
      field: text(300).optional().describe('fieldKey của lĩnh vực'),
      year: year.optional(),
      state: several(z.enum(taskStates)),
      /** Of units in which the reader holds a post. */
      mine: flag,
      dueWithin: z.coerce
        .number()
        .int()
        .min(0)
        .max(400)
        .optional()
        .describe('Đến hạn trong N ngày'),
      overdue: flag,
      withoutUnit: flag,
      asked: flag,
      search: text(200).optional(),
      page: z.coerce.number().int().min(1).max(100_000).default(1),
      limit: z.coerce.number().int().min(1).max(500).default(50),
    }),
    reply: z.strictObject({ tasks: z.array(taskSummary), total: z.int() }),
  }),
  read: defineRoute({
    method: 'GET',
    path: '/api/tasks/:taskId',
    summary: 'Một nhiệm vụ: sản phẩm, tiến độ, minh chứng, lịch sử',
    permission: reads,
    params,
    reply: taskView,
  }),
  graph: defineRoute({
    method: 'GET',
    path: '/api/tasks/:taskId/graph',
    summary: 'Quy trình của nhiệm vụ: đã qua đâu, đang ở đâu',
    permission: reads,
    params,
    reply: journeyGraph,
  }),
  accept: defineRoute({
    method: 'POST',
    path: '/api/tasks/:taskId/acceptance',
    summary: 'Đơn vị chủ trì tiếp nhận nhiệm vụ',
    permission: { action: 'accept', subject: 'PlanTask' },
    params,
    body: z.strictObject({ note }),
    reply: taskView,
    problems: [elsewhere],
  }),
  progress: defineRoute({
    method: 'POST',
    path: '/api/tasks/:taskId/progress',
    summary: 'Ghi tiến độ phần trăm và tình hình',
    permission: works,
    params,
    body: z.strictObject({ percent: z.int().min(0).max(100), note: text(2_000) }),
    reply: taskView,
    problems: [elsewhere],
  }),
  addEvidence: defineRoute({
    method: 'POST',
    path: '/api/tasks/:taskId/evidence',
    summary: 'Thêm minh chứng: đường dẫn hoặc văn bản đã ban hành',
    permission: works,
    params,
    body: newEvidence,
    reply: taskView,
    status: 201,
    problems: [elsewhere, 'EvidenceIsAnIssuedDocument'],
  }),
  uploadEvidence: defineRoute({
    method: 'POST',
    path: '/api/tasks/:taskId/evidence-files',
    summary: 'Thêm minh chứng là một tệp',
    permission: works,
    params,
    query: z.strictObject({ fileName: text(300) }),
    body: someFile,
    reply: taskView,
    status: 201,
    problems: [elsewhere],
  }),
  evidenceFile: defineRoute({
    method: 'GET',
    path: '/api/tasks/:taskId/evidence-files/:evidenceId',
    summary: 'Tải tệp minh chứng',
    permission: reads,
    params: params.extend({ evidenceId: z.guid() }),
    reply: fileReply('application/octet-stream'),
  }),
  deliver: defineRoute({
    method: 'POST',
    path: '/api/tasks/:taskId/products/:productId/delivery',
    summary: 'Ghi nhận một sản phẩm: văn bản đã ban hành hoặc đường dẫn',
    permission: works,
    params: params.extend({ productId: z.guid() }),
    body: z.strictObject({ evidence: newEvidence, note }),
    reply: taskView,
    problems: [elsewhere, 'EvidenceIsAnIssuedDocument', 'ProductIsDelivered'],
  }),
  complete: defineRoute({
    method: 'POST',
    path: '/api/tasks/:taskId/completion',
    summary: 'Báo cáo đã hoàn thành',
    permission: { action: 'submit', subject: 'PlanTask' },
    params,
    body: z.strictObject({ note: text(2_000) }),
    reply: taskView,
    problems: [elsewhere, 'ProductsAreMissing'],
  }),
  confirm: defineRoute({
    method: 'POST',
    path: '/api/tasks/:taskId/confirmation',
    summary: 'Đơn vị làm chủ kế hoạch, hoặc lãnh đạo, xác nhận hoàn thành',
    permission: { action: 'approve', subject: 'PlanTask' },
    params,
    body: z.strictObject({ note }),
    reply: taskView,
    problems: [elsewhere, 'ReporterDoesNotConfirm'],
  }),
  sendBack: defineRoute({
    method: 'POST',
    path: '/api/tasks/:taskId/return',
    summary: 'Chưa xác nhận, trả lại kèm lý do',
    permission: { action: 'return', subject: 'PlanTask' },
    params,
    body: z.strictObject({ reason }),
    reply: taskView,
    problems: [elsewhere],
  }),
  urge: defineRoute({
    method: 'POST',
    path: '/api/tasks/:taskId/urging',
    summary: 'Lãnh đạo đôn đốc nhiệm vụ quá hạn',
    permission: { action: 'urge', subject: 'PlanTask' },
    params,
    body: z.strictObject({ note }),
    reply: taskView,
    problems: [elsewhere],
  }),
  reassign: defineRoute({
    method: 'POST',
    path: '/api/tasks/:taskId/units',
    summary: 'Giao lại nhiệm vụ cho đơn vị chủ trì khác, kèm lý do',
    permission: { action: 'assign', subject: 'PlanTask' },
    params,
    body: z.strictObject({ leadUnitIds: z.array(id<'Unit'>()).min(1).max(200), reason }),
    reply: taskView,
    problems: [elsewhere, 'TaskGoesToWorkingUnits'],
  }),
  reschedule: defineRoute({
    method: 'POST',
    path: '/api/tasks/:taskId/schedule',
    summary: 'Trả lời thời gian chưa hiểu hoặc còn phụ thuộc điều kiện, kèm lý do',
    permission: { action: 'assign', subject: 'PlanTask' },
    params,
    body: z.strictObject({ phrase: text(300), reason }),
    reply: taskView,
    problems: [elsewhere, 'TimeIsNotUnderstood', 'DueDayIsMovedByExtension'],
  }),
};
