import { z } from 'zod';
import { id } from '../fields/fields.js';
import { defineRoute } from '../route/define-route.js';
import { fileReply } from '../route/transfer.js';
import { year } from './plan-fields.js';
import { taskStates, taskSummary } from './tasks.contract.js';

export const boardGroups = ['unit', 'field', 'plan', 'year'] as const;

const figures = z.strictObject({
  /** A unit, a plan, a year or the name of a field. */
  key: z.string(),
  name: z.string(),
  targets: z.int(),
  tasks: z.int(),
  byState: z.strictObject(
    Object.fromEntries(taskStates.map((state) => [state, z.int()])) as Record<
      (typeof taskStates)[number],
      z.ZodInt
    >,
  ),
  /** Still to be done and past its day. */
  late: z.int(),
  /** Reported done after its day. */
  doneLate: z.int(),
  dueSoon: z.int(),
  meanPercent: z.number().nullable(),
  lights: z.strictObject({ met: z.int(), near: z.int(), behind: z.int(), none: z.int() }),
});

const reads = { action: 'read', subject: 'PlanTask' } as const;
const filter = z.strictObject({
  year: year.optional(),
  planId: id<'Document'>().optional(),
  unitId: id<'Unit'>().optional(),
});

export const boardsContract = {
  groups: defineRoute({
    method: 'GET',
    path: '/api/boards',
    summary: 'Số nhiệm vụ, chỉ tiêu theo đơn vị, lĩnh vực, kế hoạch hoặc năm',
    permission: reads,
    query: filter.extend({ by: z.enum(boardGroups) }),
    reply: z.strictObject({
      groups: z.array(figures),
      total: figures,
      /** How many days `dueSoon` looks ahead. */
      soonDays: z.int(),
    }),
  }),
  exportXlsx: defineRoute({
    method: 'GET',
    path: '/api/boards/export.xlsx',
    summary: 'Bảng theo dõi, nhiệm vụ đến hạn, nhiệm vụ quá hạn theo đơn vị (Excel)',
    permission: reads,
    query: filter.extend({ by: z.enum(boardGroups) }),
    reply: fileReply('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
  }),
  due: defineRoute({
    method: 'GET',
    path: '/api/boards/due',
    summary: 'Nhiệm vụ đến hạn trong 30 ngày',
    permission: reads,
    query: filter,
    reply: z.strictObject({ tasks: z.array(taskSummary) }),
  }),
  overdue: defineRoute({
    method: 'GET',
    path: '/api/boards/overdue',
    summary: 'Nhiệm vụ quá hạn theo từng đơn vị chủ trì',
    permission: reads,
    query: filter,
    reply: z.strictObject({
      units: z.array(
        z.strictObject({
          unitId: id<'Unit'>().nullable(),
          unitName: z.string(),
          tasks: z.array(taskSummary),
        }),
      ),
    }),
  }),
};
