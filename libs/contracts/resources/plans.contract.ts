import { z } from 'zod';
import { day, id, text } from '../fields/fields.js';
import { defineRoute } from '../route/define-route.js';
import { fileReply } from '../route/transfer.js';
import { openQuestion, planKinds, planStates, year } from './plan-fields.js';
import { targetView } from './targets.contract.js';
import { taskSummary } from './tasks.contract.js';

export const planSummary = z
  .strictObject({
    id: id<'Document'>(),
    versionId: id<'Version'>(),
    title: z.string(),
    /** `12/KH-TTYT` */
    symbol: z.string(),
    issuedOn: day,
    kind: z.enum(planKinds),
    kindName: z.string(),
    state: z.enum(planStates),
    stateName: z.string(),
    year: z.int(),
    fromYear: z.int(),
    toYear: z.int(),
    ownerUnitId: id<'Unit'>(),
    ownerUnitName: z.string(),
    targets: z.int(),
    tasks: z.int(),
    late: z.int(),
    confirmed: z.int(),
    /** Of its tasks that are not cancelled; null when it has none. */
    meanPercent: z.number().nullable(),
    /** Rows with an open question. */
    asked: z.int(),
    withoutUnit: z.int(),
  })
  .meta({ id: 'PlanSummary' });

const askedOfRow = z.strictObject({
  kind: z.enum(['target', 'task']),
  id: z.guid(),
  rowId: z.guid(),
  number: z.string(),
  words: z.string(),
  questions: z.array(openQuestion),
});

const linkedPlan = z.strictObject({
  id: id<'Document'>(),
  title: z.string(),
  symbol: z.string().nullable(),
  year: z.int(),
});

export const planActs = ['answers', 'rollout'] as const;

export const planView = planSummary
  .extend({
    fields: z.array(z.strictObject({ key: z.string(), no: z.string(), title: z.string() })),
    questions: z.array(askedOfRow),
    /** The framework it was rolled out of. */
    rolledOutOf: linkedPlan.nullable(),
    /** Yearly plans and drafts made of this framework. */
    rolledOutTo: z.array(linkedPlan.extend({ isDraft: z.boolean() })),
    replacedBy: linkedPlan.nullable(),
    replaces: z.array(linkedPlan),
    acts: z.array(z.enum(planActs)),
  })
  .meta({ id: 'PlanView' });

/** One bar: a task, or one of its products below it. */
export const ganttBar = z
  .strictObject({
    id: z.guid(),
    kind: z.enum(['task', 'product']),
    /** A product's task; an activity's task of a framework. */
    parentId: z.guid().nullable(),
    number: z.string(),
    title: z.string(),
    fieldNo: z.string(),
    from: day.nullable(),
    due: day.nullable(),
    state: z.string(),
    stateName: z.string(),
    percent: z.int(),
    late: z.boolean(),
  })
  .meta({ id: 'GanttBar' });

export const placeInPlan = z.strictObject({
  planId: id<'Document'>(),
  planTitle: z.string(),
  planSymbol: z.string(),
  rowId: z.guid(),
  /** The task or target itself. */
  id: z.guid(),
  /** What it is; null: a sentence of the plan's text, which has no page of its own. */
  row: z.enum(['target', 'task']).nullable(),
  number: z.string(),
  words: z.string(),
  /** `≥ 95 %`, or the due days. */
  says: z.string(),
});

export const contradictionKinds = ['targetValues', 'taskDeadlines'] as const;

export const contradiction = z
  .strictObject({
    kind: z.enum(contradictionKinds),
    text: z.string(),
    places: z.array(placeInPlan).min(2),
  })
  .meta({ id: 'PlanContradiction' });

/** A row of the framework and what became of it in that year, both ways. */
const rolledRow = z.strictObject({
  rowId: z.guid(),
  kind: z.enum(['target', 'task']),
  number: z.string(),
  words: z.string(),
  time: z.string().nullable(),
  dues: z.array(day),
  became: z.array(
    z.strictObject({
      documentId: id<'Document'>(),
      rowId: z.guid(),
      words: z.string(),
      /** That plan was recalled or is over; the row may go into another. */
      ended: z.boolean(),
    }),
  ),
});

const planParams = z.strictObject({ planId: id<'Document'>() });
const reads = { action: 'read', subject: 'Plan' } as const;
const edits = { action: 'edit', subject: 'Plan' } as const;
const xlsx = fileReply('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');

export const plansContract = {
  list: defineRoute({
    method: 'GET',
    path: '/api/plans',
    summary: 'Các kế hoạch đang thực hiện, đã thay thế, đã khép lại',
    permission: reads,
    query: z.strictObject({
      year: year.optional(),
      kind: z.enum(planKinds).optional(),
      state: z.enum(planStates).optional(),
      unitId: id<'Unit'>().optional().describe('Đơn vị làm chủ kế hoạch'),
    }),
    reply: z.strictObject({ plans: z.array(planSummary) }),
  }),
  contradictions: defineRoute({
    method: 'GET',
    path: '/api/plans/contradictions',
    summary: 'Mâu thuẫn giữa các kế hoạch đang thực hiện',
    permission: reads,
    query: z.strictObject({ year: year.optional() }),
    reply: z.strictObject({ contradictions: z.array(contradiction) }),
  }),
  read: defineRoute({
    method: 'GET',
    path: '/api/plans/:planId',
    summary: 'Một kế hoạch đang sống: lĩnh vực, tiến độ, điều còn phải hỏi',
    permission: reads,
    params: planParams,
    reply: planView,
  }),
  targets: defineRoute({
    method: 'GET',
    path: '/api/plans/:planId/targets',
    summary: 'Các chỉ tiêu của một kế hoạch',
    permission: reads,
    params: planParams,
    reply: z.strictObject({ targets: z.array(targetView) }),
  }),
  tasks: defineRoute({
    method: 'GET',
    path: '/api/plans/:planId/tasks',
    summary: 'Các nhiệm vụ của một kế hoạch',
    permission: reads,
    params: planParams,
    reply: z.strictObject({ tasks: z.array(taskSummary) }),
  }),
  gantt: defineRoute({
    method: 'GET',
    path: '/api/plans/:planId/gantt',
    summary: 'Sơ đồ thời gian của một kế hoạch',
    permission: reads,
    params: planParams,
    reply: z.strictObject({ bars: z.array(ganttBar) }),
  }),
  exportXlsx: defineRoute({
    method: 'GET',
    path: '/api/plans/:planId/export.xlsx',
    summary: 'Chỉ tiêu và nhiệm vụ với tình hình thực hiện (Excel)',
    permission: reads,
    params: planParams,
    reply: xlsx,
  }),
  answerUnit: defineRoute({
    method: 'POST',
    path: '/api/plans/:planId/unit-answers',
    summary: 'Trả lời tên đơn vị chưa rõ trong kế hoạch; cơ quan nhớ cho lần sau',
    permission: edits,
    params: planParams,
    body: z.strictObject({
      spelling: text(300),
      meaning: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('unit'), unitId: id<'Unit'>() }),
        z.strictObject({ kind: z.literal('allUnits') }),
        z.strictObject({ kind: z.literal('outside') }),
      ]),
    }),
    reply: planView,
    problems: ['UnitIsNotKnown', 'PlanHasEnded'],
  }),
  rollout: defineRoute({
    method: 'GET',
    path: '/api/plans/:planId/rollout',
    summary: 'Các dòng của khung nhiều năm rơi vào một năm, và đã vào kế hoạch năm nào',
    permission: reads,
    params: planParams,
    query: z.strictObject({ year }),
    reply: z.strictObject({ year: z.int(), rows: z.array(rolledRow) }),
    problems: ['YearIsOutsideTheFramework', 'PlanIsNoFramework'],
  }),
  rollOut: defineRoute({
    method: 'POST',
    path: '/api/plans/:planId/rollout',
    summary: 'Lập dự thảo kế hoạch năm từ khung nhiều năm',
    permission: { action: 'create', subject: 'Document' },
    params: planParams,
    body: z.strictObject({ year, unitId: id<'Unit'>() }),
    reply: z.strictObject({ documentId: id<'Document'>() }),
    status: 201,
    problems: [
      'YearIsOutsideTheFramework',
      'NothingFallsIntoTheYear',
      'YearIsRolledOut',
      'PlanIsNoFramework',
    ],
  }),
};
