import { z } from 'zod';
import { id, instant, text } from '../fields/fields.js';
import { defineRoute } from '../route/define-route.js';
import { figureKey, figureNode } from './figure-view.js';
import { decimal } from './plan-fields.js';

/** How a centre stands in a period. */
const centreStates = [
  'onTime',
  'late',
  'missing',
  'sentBack',
  'notDue',
  /** Nobody here said when it was due. */
  'received',
  /** It does not report in this period: it is no more, or was not yet. */
  'notAsked',
] as const;

const periodKey = z.strictObject({
  regime: z.string().min(1).max(100),
  year: z.coerce.number().int().min(2000).max(2100),
  kind: z.string().min(1).max(50),
  /** Of the months of a year; 0 where a year has one period of the kind. */
  ordinal: z.coerce.number().int().min(0).max(12).default(0),
});

const cell = z.strictObject({
  regime: z.string(),
  year: z.int(),
  kind: z.string(),
  ordinal: z.int(),
  state: z.enum(centreStates),
  stateName: z.string(),
  code: z.string().nullable(),
  arrivedAt: instant.nullable(),
  incomingId: id<'Incoming'>().nullable(),
  reportId: id<'ReceivedReport'>().nullable(),
  /** The newest letter that reminds this centre of this period; not issued, it has reminded nobody. */
  reminder: z
    .strictObject({
      documentId: id<'Document'>(),
      issued: z.strictObject({ code: z.string(), date: z.string() }).nullable(),
    })
    .nullable(),
});

const receivedReport = z
  .strictObject({
    id: id<'ReceivedReport'>(),
    incomingId: id<'Incoming'>(),
    organId: z.string(),
    centreName: z.string(),
    code: z.string(),
    subject: z.string(),
    periodName: z.string(),
    regime: z.string(),
    year: z.int(),
    kind: z.string(),
    arrivedAt: instant,
    state: z.enum(['read', 'refused']),
    /** Why its attachment was not taken, in words. */
    refusal: z.string().nullable(),
    figures: z.array(
      figureNode
        .omit({ readings: true, operands: true, leftOut: true })
        .extend({ formulaText: z.string(), readingCount: z.int() }),
    ),
  })
  .meta({ id: 'ReceivedReport' });

const reads = { action: 'read', subject: 'ReceivedReport' } as const;

export const superiorContract = {
  matrix: defineRoute({
    method: 'GET',
    path: '/api/superior/matrix',
    summary: 'Các đơn vị trực thuộc và các kỳ báo cáo: đúng hạn, muộn, chưa nộp, bị trả lại',
    permission: reads,
    query: z.strictObject({
      year: z.coerce.number().int().min(2000).max(2100),
      regime: text(100).optional(),
    }),
    reply: z.strictObject({
      regimes: z.array(
        /** Whether somebody said who reports by it; else everybody does. */
        z.strictObject({ key: z.string(), title: z.string(), listed: z.boolean() }),
      ),
      periods: z.array(
        z.strictObject({
          regime: z.string(),
          year: z.int(),
          kind: z.string(),
          ordinal: z.int(),
          name: z.string(),
          dueOn: z.string().nullable(),
          counts: z.record(z.enum(centreStates), z.int()),
        }),
      ),
      centres: z.array(
        z.strictObject({ organId: z.string(), name: z.string(), cells: z.array(cell) }),
      ),
    }),
  }),
  report: defineRoute({
    method: 'GET',
    path: '/api/superior/reports/:reportId',
    summary: 'Báo cáo đã nhận của một đơn vị, với số liệu đọc từ tệp kèm trong văn bản đã ký',
    permission: reads,
    params: z.strictObject({ reportId: id<'ReceivedReport'>() }),
    reply: receivedReport,
  }),
  readings: defineRoute({
    method: 'GET',
    path: '/api/superior/reports/:reportId/readings',
    summary: 'Từng giá trị mà một số liệu đã nhận được tính từ đó, theo trang',
    permission: reads,
    params: z.strictObject({ reportId: id<'ReceivedReport'>() }),
    query: z.strictObject({
      figure: figureKey.describe('key của số liệu'),
      offset: z.coerce.number().int().min(0).default(0),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    reply: z.strictObject({ readings: figureNode.shape.readings, more: z.boolean() }),
  }),
  totals: defineRoute({
    method: 'GET',
    path: '/api/superior/totals',
    summary: 'Tổng hợp số liệu các đơn vị trong một kỳ, mở được tới từng đơn vị',
    permission: reads,
    query: periodKey,
    reply: z.strictObject({
      figures: z.array(
        z.strictObject({
          code: z.string(),
          label: z.string(),
          unit: z.string().nullable(),
          value: decimal.nullable(),
          absentText: z.string().nullable(),
          formulaText: z.string(),
          centres: z.array(
            z.strictObject({
              organId: z.string(),
              name: z.string(),
              reportId: id<'ReceivedReport'>(),
              value: decimal.nullable(),
            }),
          ),
        }),
      ),
    }),
  }),
  remind: defineRoute({
    method: 'POST',
    path: '/api/superior/reminders',
    summary: 'Dự thảo công văn đôn đốc các đơn vị chưa nộp báo cáo của một kỳ',
    permission: { action: 'create', subject: 'Document' },
    body: periodKey.extend({ year: z.int().min(2000).max(2100) }),
    reply: z.strictObject({ documentId: id<'Document'>(), centres: z.array(z.string()) }),
    status: 201,
    problems: ['NobodyIsMissing'],
  }),
  draft: defineRoute({
    method: 'POST',
    path: '/api/superior/reports',
    summary: 'Dự thảo báo cáo tổng hợp từ báo cáo đã nhận của các đơn vị',
    permission: { action: 'create', subject: 'Document' },
    body: periodKey.extend({
      year: z.int().min(2000).max(2100),
      without: z
        .strictObject({
          organIds: z.array(z.string().max(100)).min(1).max(2_000),
          reason: text(2_000),
        })
        .optional(),
    }),
    reply: z.strictObject({ documentId: id<'Document'>() }),
    status: 201,
    problems: ['CentresAreMissing', 'ReportIsDrafted'],
  }),
};
