import { z } from 'zod';
import { id, instant, text } from '../fields/fields.js';
import { defineRoute } from '../route/define-route.js';
import { fileReply } from '../route/transfer.js';
import { absences, figureNode } from './figure-view.js';
import { decimal } from './plan-fields.js';

/** A figure of a report: as computed, as it stands in the text, and where it stands. */
export const reportFigure = figureNode
  .extend({
    id: id<'Figure'>(),
    formulaText: z.string().describe('Công thức bằng lời'),
    absentText: z.string().nullable(),
    /** Somebody put another value into the text. */
    override: z
      .strictObject({
        value: decimal,
        reason: z.string(),
        personName: z.string(),
        at: instant,
      })
      .nullable(),
    /** Nodes of the text that show it: runs of a sentence, cells of an annex. */
    places: z.array(
      z.union([
        z.strictObject({ nodeId: id<'Node'>() }),
        z.strictObject({ annexId: id<'Node'>(), rowId: id<'Node'>(), columnId: id<'Node'>() }),
      ]),
    ),
    /** Tasks and targets of this body that the readings speak of. */
    subjects: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    lastYear: decimal.nullable(),
    cumulative: decimal.nullable(),
    percentOfTarget: decimal.nullable(),
  })
  .meta({ id: 'ReportFigure' });

/** The short form, for lists. */
export const reportFigureSummary = reportFigure
  .omit({ readings: true, operands: true, leftOut: true, subjects: true })
  .extend({ readingCount: z.int() })
  .meta({ id: 'ReportFigureSummary' });

/** A figure that would be another one if the report were drafted now. */
export const figureDifference = z
  .strictObject({
    /** Null: it is not in the report yet. */
    figureId: id<'Figure'>().nullable(),
    key: z.string(),
    label: z.string(),
    unit: z.string().nullable(),
    drafted: decimal.nullable(),
    now: decimal.nullable(),
    absent: z.enum(absences).nullable(),
    /** Units whose return is another version than the one the report was drafted from. */
    units: z.array(z.string()),
  })
  .meta({ id: 'FigureDifference' });

export const reportView = z
  .strictObject({
    documentId: id<'Document'>(),
    title: z.string(),
    state: z.string(),
    period: z.strictObject({
      /** Null: a superior's report, drawn from what other bodies sent. */
      id: id<'Period'>().nullable(),
      name: z.string(),
      regimeTitle: z.string(),
      year: z.int(),
      kind: z.string(),
      from: z.string().nullable(),
      to: z.string().nullable(),
      dueOn: z.string().nullable(),
    }),
    draftedBy: z.string(),
    draftedAt: instant,
    /** The returns it was drafted from. */
    basis: z.array(
      z.strictObject({
        returnId: z.string(),
        versionId: z.string(),
        versionNo: z.int(),
        unitName: z.string(),
        personName: z.string(),
        at: instant,
      }),
    ),
    /** Units that had not reported, and why the report went on. */
    without: z
      .strictObject({ units: z.array(z.string()), reason: z.string(), personName: z.string() })
      .nullable(),
    figureCount: z.int(),
    overriddenCount: z.int(),
    differences: z.array(figureDifference),
    /** Whether the differences can still enter this report, must wait, or go elsewhere. */
    differencesGo: z.enum(['here', 'hereOnceReturned', 'nextReportOrCorrection']),
    /** Who has to decide on the differences, in words; null when there is none to decide. */
    waitingFor: z.string().nullable(),
    mayDecide: z.boolean(),
    decisions: z.array(
      z.strictObject({
        decision: z.enum(['takeOver', 'leave']),
        reason: z.string().nullable(),
        personName: z.string(),
        at: instant,
      }),
    ),
  })
  .meta({ id: 'ReportView' });

const params = z.strictObject({ documentId: id<'Document'>() });
const ofFigure = params.extend({ figureId: id<'Figure'>() });
const reads = { action: 'read', subject: 'Document' } as const;
const edits = { action: 'edit', subject: 'Document' } as const;
const reason = text(2_000).describe('Lý do, lưu cùng số liệu');

export const reportsContract = {
  list: defineRoute({
    method: 'GET',
    path: '/api/reports',
    summary: 'Báo cáo đã dự thảo từ phiếu của các đơn vị',
    permission: reads,
    query: z.strictObject({
      periodId: id<'Period'>().optional(),
      year: z.coerce.number().int().min(2000).max(2100).optional(),
    }),
    reply: z.strictObject({
      reports: z.array(
        z.strictObject({
          documentId: id<'Document'>(),
          title: z.string(),
          state: z.string(),
          periodId: z.string(),
          periodName: z.string(),
          draftedAt: instant,
        }),
      ),
    }),
  }),
  draft: defineRoute({
    method: 'POST',
    path: '/api/reports',
    summary: 'Dự thảo báo cáo của kỳ từ các phiếu đã được chấp nhận',
    permission: { action: 'create', subject: 'Document' },
    body: z.strictObject({ periodId: id<'Period'>() }),
    reply: reportView,
    status: 201,
    problems: ['PeriodIsUnknown', 'ReturnsAreMissing', 'ReportIsDrafted'],
  }),
  goOn: defineRoute({
    method: 'POST',
    path: '/api/periods/:periodId/going-on',
    summary: 'Trưởng phòng đầu mối quyết định lập báo cáo khi còn đơn vị chưa nộp, kèm lý do',
    permission: { action: 'read', subject: 'Period' },
    params: z.strictObject({ periodId: id<'Period'>() }),
    body: z.strictObject({ unitIds: z.array(id<'Unit'>()).min(1).max(2_000), reason }),
    reply: null,
    problems: ['PeriodIsUnknown', 'CoordinatingHeadGoesOnWithoutUnits', 'UnitIsNotMissing'],
  }),
  read: defineRoute({
    method: 'GET',
    path: '/api/reports/:documentId',
    summary: 'Một báo cáo: kỳ, phiếu làm căn cứ, chênh lệch phát sinh sau khi dự thảo',
    permission: reads,
    params,
    reply: reportView,
  }),
  figures: defineRoute({
    method: 'GET',
    path: '/api/reports/:documentId/figures',
    summary: 'Số liệu của báo cáo',
    permission: reads,
    params,
    reply: z.strictObject({ figures: z.array(reportFigureSummary) }),
  }),
  figure: defineRoute({
    method: 'GET',
    path: '/api/reports/:documentId/figures/:figureId',
    summary: 'Một số liệu với nguồn của nó: phiếu, phiên bản, đơn vị, người, thời điểm, công thức',
    permission: reads,
    params: ofFigure,
    reply: reportFigure,
  }),
  override: defineRoute({
    method: 'PUT',
    path: '/api/reports/:documentId/figures/:figureId/override',
    summary: 'Ghi giá trị khác giá trị tính được, kèm lý do; ghi lại giá trị tính được để bỏ',
    permission: edits,
    params: ofFigure,
    body: z.strictObject({ value: decimal, reason, expectedRevision: z.int().min(1) }),
    reply: z.strictObject({ figure: reportFigure, revision: z.int() }),
    problems: ['OnlyDraftsAreEdited', 'WorkingCopyHasChanged'],
  }),
  decide: defineRoute({
    method: 'POST',
    path: '/api/reports/:documentId/decisions',
    summary: 'Quyết định về chênh lệch: lấy số liệu mới, hoặc giữ nguyên kèm lý do',
    permission: edits,
    params,
    body: z.discriminatedUnion('decision', [
      z.strictObject({ decision: z.literal('takeOver') }),
      z.strictObject({ decision: z.literal('leave'), reason }),
    ]),
    reply: reportView,
    problems: ['OnlyDraftsAreEdited', 'NothingDiffers', 'SignedReportsNeverChange'],
  }),
  export: defineRoute({
    method: 'GET',
    path: '/api/reports/:documentId/export.json',
    summary: 'Báo cáo, số liệu và phiếu gốc trong một tệp, để tính lại bằng công cụ khác',
    permission: reads,
    params,
    reply: fileReply('application/json'),
  }),
  uses: defineRoute({
    method: 'GET',
    path: '/api/returns/:returnId/uses',
    summary: 'Giá trị của một phiếu được dùng ở những báo cáo nào',
    permission: reads,
    params: z.strictObject({ returnId: id<'UnitReturn'>() }),
    reply: z.strictObject({
      uses: z.array(
        z.strictObject({
          documentId: id<'Document'>(),
          title: z.string(),
          figureId: id<'Figure'>(),
          label: z.string(),
          said: z.string().nullable(),
          versionNo: z.int(),
          figureValue: decimal.nullable(),
          unit: z.string().nullable(),
        }),
      ),
    }),
  }),
};
