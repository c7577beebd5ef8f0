import { z } from 'zod';
import { id, text, words } from '../fields/fields.js';
import { defineRoute } from '../route/define-route.js';
import { journeyGraph } from './documents.contract.js';
import { waitingFor, wayStep } from './machine-view.js';
import { reason, year } from './plan-fields.js';
import { points } from './score-set.js';

export const scoreStages = ['self', 'first', 'second'] as const;
export type ScoreStage = (typeof scoreStages)[number];

export const scoreSheetStates = [
  'selfScoring',
  'firstAppraisal',
  'secondAppraisal',
  'concluded',
] as const;

/** What the reader may do to it now. */
export const scoreSheetActs = [
  'points',
  'submission',
  'appraisal',
  'conclusion',
  'return',
  'remediation',
] as const;
export type ScoreSheetAct = (typeof scoreSheetActs)[number];

/** Points of a part in each stage; null: not scored. A later stage that says nothing keeps the one before. */
const stages = z.strictObject({
  self: points.nullable(),
  first: points.nullable(),
  second: points.nullable(),
});

const part = z.strictObject({
  /** `3.2.1` */
  no: z.string(),
  title: z.string(),
  evidence: z.string(),
  leadUnitId: id<'Unit'>(),
  leadUnitName: z.string(),
  points,
  scored: stages,
  /** What was written with the newest points. */
  explanation: z.string(),
  proof: z.string().nullable(),
  scoredBy: z.string().nullable(),
  lost: points,
  mayScore: z.boolean(),
});

const sums = { points, self: points, first: points, second: points, lost: points } as const;

const summary = z.strictObject({
  id: id<'ScoreSheet'>(),
  title: z.string(),
  year: z.int(),
  unitName: z.string(),
  state: z.enum(scoreSheetStates),
  stateName: z.string(),
  ...sums,
  /** Parts nobody has scored yet. */
  open: z.int(),
});

export const scoreSheetView = summary
  .extend({
    basis: z.string(),
    fields: z.array(
      z.strictObject({
        no: z.string(),
        title: z.string(),
        ...sums,
        criteria: z.array(
          z.strictObject({ no: z.string(), title: z.string(), ...sums, parts: z.array(part) }),
        ),
      }),
    ),
    waitingFor: z.array(waitingFor),
    acts: z.array(z.enum(scoreSheetActs)),
    /** The plan for what it lost. */
    remediation: z.strictObject({ documentId: id<'Document'>(), subject: z.string() }).nullable(),
    history: z.array(wayStep),
  })
  .meta({ id: 'ScoreSheet' });

const params = z.strictObject({ sheetId: id<'ScoreSheet'>() });
const reads = { action: 'read', subject: 'ScoreSheet' } as const;
const elsewhere = 'ScoreSheetIsAtAnotherStep';

export const scoringContract = {
  sets: defineRoute({
    method: 'GET',
    path: '/api/score-sets',
    summary: 'Các bộ tiêu chí chấm điểm',
    permission: reads,
    reply: z.strictObject({
      sets: z.array(
        z.strictObject({ key: z.string(), title: z.string(), basis: z.string(), points }),
      ),
    }),
  }),
  list: defineRoute({
    method: 'GET',
    path: '/api/score-sheets',
    summary: 'Các bảng chấm điểm',
    permission: reads,
    reply: z.strictObject({ sheets: z.array(summary) }),
  }),
  open: defineRoute({
    method: 'POST',
    path: '/api/score-sheets',
    summary: 'Mở bảng chấm điểm của một năm',
    permission: { action: 'create', subject: 'ScoreSheet' },
    body: z.strictObject({ set: text(60), year, unitId: id<'Unit'>() }),
    reply: scoreSheetView,
    status: 201,
    problems: ['ScoreSetIsUnknown', 'ScoreSetNamesAnUnknownUnit', 'YearIsScoredAlready'],
  }),
  read: defineRoute({
    method: 'GET',
    path: '/api/score-sheets/:sheetId',
    summary: 'Một bảng chấm điểm',
    permission: reads,
    params,
    reply: scoreSheetView,
  }),
  graph: defineRoute({
    method: 'GET',
    path: '/api/score-sheets/:sheetId/graph',
    summary: 'Đường đi của bảng chấm điểm',
    permission: reads,
    params,
    reply: journeyGraph,
  }),
  score: defineRoute({
    method: 'PUT',
    path: '/api/score-sheets/:sheetId/parts/:part',
    summary: 'Chấm điểm một tiêu chí thành phần ở bước hiện tại',
    permission: { action: 'edit', subject: 'ScoreSheet' },
    params: params.extend({ part: z.string().regex(/^\d+\.\d+\.\d+$/) }),
    body: z.strictObject({
      points,
      explanation: words(2_000).trim(),
      proof: z
        .url({ protocol: /^https?$/ })
        .max(2_000)
        .nullable(),
    }),
    reply: scoreSheetView,
    problems: [elsewhere, 'PartIsNotInTheSet', 'PointsAreOverTheMaximum', 'LessPointsNeedAReason'],
  }),
  submit: defineRoute({
    method: 'POST',
    path: '/api/score-sheets/:sheetId/submission',
    summary: 'Gửi bảng tự chấm đi thẩm định',
    permission: { action: 'submit', subject: 'ScoreSheet' },
    params,
    reply: scoreSheetView,
    problems: [elsewhere, 'EveryPartIsScoredFirst'],
  }),
  appraise: defineRoute({
    method: 'POST',
    path: '/api/score-sheets/:sheetId/appraisal',
    summary: 'Kết thúc thẩm định lần 1',
    permission: { action: 'checkContent', subject: 'ScoreSheet' },
    params,
    reply: scoreSheetView,
    problems: [elsewhere, 'AppraiserDidNotScore'],
  }),
  conclude: defineRoute({
    method: 'POST',
    path: '/api/score-sheets/:sheetId/conclusion',
    summary: 'Kết thúc thẩm định lần 2, chốt điểm',
    permission: { action: 'approve', subject: 'ScoreSheet' },
    params,
    reply: scoreSheetView,
    problems: [elsewhere, 'AppraiserDidNotScore'],
  }),
  return: defineRoute({
    method: 'POST',
    path: '/api/score-sheets/:sheetId/return',
    summary: 'Trả lại để tự chấm lại',
    permission: { action: 'return', subject: 'ScoreSheet' },
    params,
    body: z.strictObject({ reason }),
    reply: scoreSheetView,
    problems: [elsewhere],
  }),
  remedy: defineRoute({
    method: 'POST',
    path: '/api/score-sheets/:sheetId/remediation',
    summary: 'Soạn dự thảo kế hoạch khắc phục từ các tiêu chí mất điểm',
    permission: { action: 'create', subject: 'Document' },
    params,
    body: z.strictObject({ unitId: id<'Unit'>() }),
    reply: z.strictObject({ documentId: id<'Document'>() }),
    status: 201,
    problems: [elsewhere, 'NoPointsAreLost', 'RemediationIsDrafted'],
  }),
};
