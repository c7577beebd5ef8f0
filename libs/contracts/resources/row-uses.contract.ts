import { z } from 'zod';
import { id } from '../fields/fields.js';
import { defineRoute } from '../route/define-route.js';
import { decimal } from './plan-fields.js';
import { returnSummary } from './returns.contract.js';

const uses = z
  .strictObject({
    /** Those the reader may read, the newest period first. */
    returns: z.array(
      returnSummary.extend({
        /** What stands there now, in words; null while nothing was said. */
        said: z.string().nullable(),
        /** What proves it, by its names; the return opens them. */
        evidence: z.array(z.string()),
        /** The version that was accepted. */
        versionNo: z.int().nullable(),
      }),
    ),
    /** There are older ones beside these. */
    more: z.boolean(),
    /** Figures that take a value of it, in reports the reader may read. */
    figures: z.array(
      z.strictObject({
        documentId: id<'Document'>(),
        title: z.string(),
        figureId: id<'Figure'>(),
        label: z.string(),
        figureValue: decimal.nullable(),
        unit: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'RowUses' });

/** Where what is reported of a row of a plan is used: the chain from the plan to the signed figure. */
export const rowUsesContract = {
  ofTarget: defineRoute({
    method: 'GET',
    path: '/api/targets/:targetId/uses',
    summary: 'Chỉ tiêu có trong những phiếu báo cáo và số liệu báo cáo nào',
    permission: { action: 'read', subject: 'PlanTarget' },
    params: z.strictObject({ targetId: id<'Target'>() }),
    reply: uses,
  }),
  ofTask: defineRoute({
    method: 'GET',
    path: '/api/tasks/:taskId/uses',
    summary: 'Nhiệm vụ có trong những phiếu báo cáo và số liệu báo cáo nào',
    permission: { action: 'read', subject: 'PlanTask' },
    params: z.strictObject({ taskId: id<'Task'>() }),
    reply: uses,
  }),
};
