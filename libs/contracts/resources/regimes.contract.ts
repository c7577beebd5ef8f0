import { z } from 'zod';
import { day, id, instant, text } from '../fields/fields.js';
import { defineRoute } from '../route/define-route.js';
import { dayRule, periodClocks, periodKinds, regimeDefinition } from './regime-definition.js';
import { routeFault, routeStates } from './routes.contract.js';

const reads = { action: 'read', subject: 'Regime' } as const;
const administers = { action: 'administer', subject: 'Regime' } as const;
const params = z.strictObject({ regimeId: id<'Regime'>() });
const draft = z.strictObject({ source: z.string().normalize('NFC').min(1).max(60_000) });

/** Something about a period that nobody stated yet. */
const openQuestion = z.strictObject({
  kind: z.enum(periodKinds),
  kindName: z.string(),
  clock: z.enum(periodClocks),
  clockName: z.string(),
  /** What the paper says and why it was not taken over. */
  doubt: z.string().nullable(),
});

const answer = z.strictObject({
  kind: z.enum(periodKinds),
  clock: z.enum(periodClocks),
  basis: text(500).describe('Căn cứ: văn bản, người trả lời'),
});

/** By its rule, or in words: `trước ngày 05/3`, `3 ngày làm việc sau ngày chốt số liệu`. */
const givenAnswer = z.union([
  answer.extend({ rule: dayRule }),
  answer.extend({ phrase: text(200).describe('Lời văn: trước ngày 05/3') }),
]);

export const regimeSummary = z
  .strictObject({
    id: id<'Regime'>(),
    key: z.string(),
    version: z.int(),
    title: z.string(),
    source: z.string(),
    submittedTo: z.string(),
    state: z.enum(routeStates),
    coordinatingUnitId: id<'Unit'>().nullable(),
    coordinatingUnitName: z.string().nullable(),
    /** How many days nobody has stated yet. */
    openQuestions: z.int(),
    writtenAt: instant,
    activatedBy: z.string().nullable(),
    activatedAt: instant.nullable(),
    retiredAt: instant.nullable(),
  })
  .meta({ id: 'RegimeSummary' });

/** The four clocks of a period as days of one year; null while nobody has stated it. */
export const plannedPeriod = z
  .strictObject({
    kind: z.enum(periodKinds),
    kindName: z.string(),
    /** 1 to 12 for months, else 0. */
    ordinal: z.int(),
    windowFrom: day.nullable(),
    windowTo: day.nullable(),
    unitDue: day.nullable(),
    centreDue: day.nullable(),
    /** The last day on which anything changes. */
    lockOn: day.nullable(),
    opensOn: day.nullable(),
    findings: z.array(z.string()),
    /** Why it could not be opened on its day; null when nothing stood in the way. */
    refusal: z.string().nullable(),
  })
  .meta({ id: 'PlannedPeriod' });

export const regimeView = z
  .strictObject({
    regime: regimeSummary,
    text: z.string(),
    definition: regimeDefinition.nullable(),
    faults: z.array(routeFault),
    questions: z.array(openQuestion),
    answers: z.array(
      answer.extend({
        rule: dayRule,
        /** `trước ngày 05/3` */
        ruleInWords: z.string(),
        answeredBy: z.string(),
        answeredAt: instant,
        kindName: z.string(),
        clockName: z.string(),
      }),
    ),
    /** This year's periods. */
    year: z.int(),
    periods: z.array(plannedPeriod),
  })
  .meta({ id: 'RegimeView' });

/** Reporting regimes of the body. A period keeps the version it was opened with. */
export const regimesContract = {
  list: defineRoute({
    method: 'GET',
    path: '/api/regimes',
    summary: 'Chế độ báo cáo của cơ quan; người quản trị thấy cả bản nháp và bản đã thôi dùng',
    permission: reads,
    reply: z.array(regimeSummary),
  }),
  read: defineRoute({
    method: 'GET',
    path: '/api/regimes/:regimeId',
    summary: 'Một phiên bản chế độ báo cáo: khai báo, ngày còn phải hỏi, các kỳ của năm',
    permission: reads,
    params,
    query: z.strictObject({ year: z.coerce.number().int().min(2000).max(2100).optional() }),
    reply: regimeView,
    problems: ['RegimeIsUnknown'],
  }),
  check: defineRoute({
    method: 'POST',
    path: '/api/regimes/check',
    summary: 'Kiểm tra một khai báo chế độ báo cáo; không lưu gì',
    permission: administers,
    body: draft,
    reply: z.strictObject({
      definition: regimeDefinition.nullable(),
      faults: z.array(routeFault),
    }),
  }),
  save: defineRoute({
    method: 'POST',
    path: '/api/regimes',
    summary: 'Lưu bản nháp một chế độ báo cáo; bản đang dùng giữ nguyên',
    permission: administers,
    body: draft,
    reply: z.strictObject({ id: id<'Regime'>() }),
    status: 201,
    problems: ['RegimeIsNotValid'],
  }),
  propose: defineRoute({
    method: 'POST',
    path: '/api/regimes/proposal',
    summary: 'Đề xuất chế độ báo cáo từ phần báo cáo đọc được trong một kế hoạch; không lưu gì',
    permission: administers,
    body: z.strictObject({
      key: regimeDefinition.shape.key,
      title: text(200),
      source: text(500),
      reporting: z
        .array(
          z.looseObject({
            tier: z.enum(['units-to-centre', 'centre-to-department']),
            period: z.enum(['Q1', 'H1', 'Q3', 'YEAR']),
            dueText: z.string(),
            due: z.string().nullable(),
            before: z.boolean(),
            windowFrom: z.string().nullable(),
            windowTo: z.string().nullable(),
            dueRule: z.string().nullable(),
          }),
        )
        .min(1)
        .max(50),
    }),
    reply: z.strictObject({ source: z.string(), definition: regimeDefinition }),
  }),
  activate: defineRoute({
    method: 'POST',
    path: '/api/regimes/:regimeId/activation',
    summary: 'Đưa chế độ báo cáo vào dùng; kỳ đã mở giữ phiên bản của mình',
    permission: administers,
    params,
    body: z.strictObject({
      coordinatingUnitId: id<'Unit'>()
        .nullable()
        .default(null)
        .describe('Phòng đầu mối; bỏ trống: theo khai báo'),
    }),
    reply: null,
    problems: [
      'RegimeIsUnknown',
      'RegimeIsNotValid',
      'OnlyDraftRegimesAreActivated',
      'CoordinatingUnitIsNotKnown',
    ],
  }),
  retire: defineRoute({
    method: 'POST',
    path: '/api/regimes/:regimeId/retirement',
    summary: 'Thôi dùng một chế độ báo cáo; kỳ đã mở đi nốt',
    permission: administers,
    params,
    reply: null,
    problems: ['RegimeIsUnknown', 'OnlyActiveRegimesAreRetired'],
  }),
  answer: defineRoute({
    method: 'POST',
    path: '/api/regimes/:regimeId/answers',
    summary: 'Trả lời những ngày chưa ai nêu: kỳ số liệu, hạn của đơn vị, hạn gửi, ngày khóa',
    permission: { action: 'answer', subject: 'Regime' },
    params,
    body: z.strictObject({ answers: z.array(givenAnswer).min(1).max(80) }),
    reply: regimeView,
    problems: [
      'RegimeIsUnknown',
      'DayIsStatedAlready',
      'AnswerIsNoDay',
      'PeriodDaysAreInDisorder',
      'PeriodIsNotOfRegime',
      'RegimeIsRetired',
    ],
  }),
};
