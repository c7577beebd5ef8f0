import { z } from 'zod';
import { day, flag, id, instant, text } from '../fields/fields.js';
import { defineRoute } from '../route/define-route.js';
import { fileReply, uploadBody } from '../route/transfer.js';
import {
  decimal,
  evidenceView,
  lights,
  measure,
  newEvidence,
  note,
  openQuestion,
  reason,
  rowOfPlan,
  rowUnits,
  scheduleView,
  year,
} from './plan-fields.js';

/** What the reader may do to a target now. */
export const targetActs = ['actuals', 'evidence', 'measure', 'schedule', 'units'] as const;
export type TargetAct = (typeof targetActs)[number];

/** A value a unit reached over a stretch of time. */
const actual = z.strictObject({
  id: z.guid(),
  unitId: id<'Unit'>(),
  unitName: z.string(),
  from: day,
  to: day,
  value: decimal,
  /** Of the measure's value, in percent with one decimal; null where that says nothing. */
  percentOfTarget: decimal.nullable(),
  light: z.enum(lights),
  personName: z.string(),
  at: instant,
  /** Where it came from: typed in, or the return it was taken from. */
  source: z.string(),
  /** Recorded at the target itself, not reported in a return. */
  byHand: z.boolean(),
  /** A later version of the same return reported another one. */
  replaced: z.boolean(),
});

export const targetView = z
  .strictObject({
    id: id<'Target'>(),
    ...rowOfPlan,
    ...rowUnits,
    /** `26`, or `3.1` */
    number: z.string(),
    words: z.string(),
    note: z.string().nullable(),
    measure: measure.nullable(),
    /** `≥ 95 %`; null as long as it is asked. */
    measureText: z.string().nullable(),
    schedule: scheduleView.nullable(),
    /** The newest value of each unit; lights count the newest. */
    light: z.enum(lights),
    lightName: z.string(),
    /** Units whose newest value is red, yellow, green; units without a value. */
    counts: z.strictObject({ met: z.int(), near: z.int(), behind: z.int(), none: z.int() }),
    latest: actual.nullable(),
    asked: z.boolean(),
  })
  .meta({ id: 'TargetView' });

export const targetDetail = targetView
  .extend({
    /** Newest first. */
    actuals: z.array(actual),
    evidence: z.array(evidenceView),
    questions: z.array(openQuestion),
    /** What was or is to be decided about it since its plan was replaced. */
    leftover: z.strictObject({ id: id<'Leftover'>(), stateName: z.string() }).nullable(),
    acts: z.array(z.enum(targetActs)),
    /** Units the reader may enter values for. */
    myUnits: z.array(z.strictObject({ id: id<'Unit'>(), name: z.string() })),
  })
  .meta({ id: 'TargetDetail' });

const params = z.strictObject({ targetId: id<'Target'>() });
const reads = { action: 'read', subject: 'PlanTarget' } as const;
const works = { action: 'edit', subject: 'PlanTarget' } as const;
const answers = { action: 'assign', subject: 'PlanTarget' } as const;
const someFile = uploadBody('application/octet-stream', 'application/pdf');

export const targetsContract = {
  list: defineRoute({
    method: 'GET',
    path: '/api/targets',
    summary: 'Chỉ tiêu của các kế hoạch',
    permission: reads,
    query: z.strictObject({
      planId: id<'Document'>().optional(),
      unitId: id<'Unit'>().optional(),
      field: text(300).optional().describe('fieldKey của lĩnh vực'),
      year: year.optional(),
      light: z.enum(lights).optional(),
      mine: flag,
      withoutUnit: flag,
      asked: flag,
    }),
    reply: z.strictObject({ targets: z.array(targetView) }),
  }),
  read: defineRoute({
    method: 'GET',
    path: '/api/targets/:targetId',
    summary: 'Một chỉ tiêu: giá trị theo thời gian, minh chứng',
    permission: reads,
    params,
    reply: targetDetail,
  }),
  measureActual: defineRoute({
    method: 'POST',
    path: '/api/targets/:targetId/actuals',
    summary: 'Ghi giá trị đạt được của một đơn vị trong một khoảng thời gian',
    permission: works,
    params,
    body: z.strictObject({
      unitId: id<'Unit'>(),
      from: day,
      to: day,
      value: decimal,
      note,
    }),
    reply: targetDetail,
    status: 201,
    problems: ['ValueCannotBe', 'PeriodEndsBeforeItBegins', 'PlanHasEnded'],
  }),
  addEvidence: defineRoute({
    method: 'POST',
    path: '/api/targets/:targetId/evidence',
    summary: 'Thêm minh chứng: đường dẫn hoặc văn bản đã ban hành',
    permission: works,
    params,
    body: newEvidence,
    reply: targetDetail,
    status: 201,
    problems: ['EvidenceIsAnIssuedDocument', 'PlanHasEnded'],
  }),
  uploadEvidence: defineRoute({
    method: 'POST',
    path: '/api/targets/:targetId/evidence-files',
    summary: 'Thêm minh chứng là một tệp',
    permission: works,
    params,
    query: z.strictObject({ fileName: text(300) }),
    body: someFile,
    reply: targetDetail,
    status: 201,
    problems: ['PlanHasEnded'],
  }),
  evidenceFile: defineRoute({
    method: 'GET',
    path: '/api/targets/:targetId/evidence-files/:evidenceId',
    summary: 'Tải tệp minh chứng',
    permission: reads,
    params: params.extend({ evidenceId: z.guid() }),
    reply: fileReply('application/octet-stream'),
  }),
  setMeasure: defineRoute({
    method: 'POST',
    path: '/api/targets/:targetId/measure',
    summary: 'Trả lời mức đạt chưa đọc được',
    permission: answers,
    params,
    body: z.strictObject({ measure, reason }),
    reply: targetDetail,
    problems: ['MeasureIsKnown', 'PlanHasEnded'],
  }),
  reschedule: defineRoute({
    method: 'POST',
    path: '/api/targets/:targetId/schedule',
    summary: 'Trả lời thời gian của chỉ tiêu mà chưa hiểu được, kèm lý do',
    permission: answers,
    params,
    body: z.strictObject({ phrase: text(300), reason }),
    reply: targetDetail,
    problems: ['TimeIsNotUnderstood', 'TimeIsKnown', 'PlanHasEnded'],
  }),
  reassign: defineRoute({
    method: 'POST',
    path: '/api/targets/:targetId/units',
    summary: 'Giao lại chỉ tiêu cho đơn vị chủ trì khác, kèm lý do',
    permission: answers,
    params,
    body: z.strictObject({ leadUnitIds: z.array(id<'Unit'>()).min(1).max(200), reason }),
    reply: targetDetail,
    problems: ['TaskGoesToWorkingUnits', 'PlanHasEnded'],
  }),
};
