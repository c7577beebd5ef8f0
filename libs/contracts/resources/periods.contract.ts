import { z } from 'zod';
import { day, id, instant, text } from '../fields/fields.js';
import { defineRoute } from '../route/define-route.js';
import { fileReply } from '../route/transfer.js';
import { periodKinds } from './regime-definition.js';

export const openedKinds = [...periodKinds, 'adHoc', 'task'] as const;
export type OpenedKind = (typeof openedKinds)[number];

export const returnStates = [
  'open',
  'submitted',
  'approved',
  'accepted',
  'locked',
  'waived',
] as const;
export type ReturnState = (typeof returnStates)[number];

const reads = { action: 'read', subject: 'Period' } as const;
const params = z.strictObject({ periodId: id<'Period'>() });
const year = z.coerce.number().int().min(2000).max(2100);

export const periodSummary = z
  .strictObject({
    id: id<'Period'>(),
    title: z.string(),
    year: z.int(),
    kind: z.enum(openedKinds),
    kindName: z.string(),
    /** 1 to 12 for months, else 0. */
    ordinal: z.int(),
    regimeId: id<'Regime'>().nullable(),
    regimeVersion: z.int().nullable(),
    submittedTo: z.string().nullable(),
    coordinatingUnitId: id<'Unit'>(),
    coordinatingUnitName: z.string(),
    taskId: z.guid().nullable(),
    basis: z.string().nullable(),
    windowFrom: day,
    windowTo: day,
    unitDue: day,
    centreDue: day,
    lockAt: instant,
    openedAt: instant,
    /** `locked` once the lock has passed, whoever still has an exception. */
    state: z.enum(['open', 'locked']),
    units: z.int(),
    /** Accepted, whether or not the period is locked. */
    accepted: z.int(),
    waived: z.int(),
  })
  .meta({ id: 'PeriodSummary' });

export const unitStanding = z
  .strictObject({
    returnId: id<'UnitReturn'>(),
    unitId: id<'Unit'>(),
    unitName: z.string(),
    state: z.enum(returnStates),
    stateName: z.string(),
    /** When the head first approved what was sent. */
    sentAt: instant.nullable(),
    acceptedAt: instant.nullable(),
    timeliness: z.enum(['onTime', 'late', 'missing', 'notDue', 'waived']),
    /** Filled figures of all that were asked for, in the newest text. */
    filled: z.int(),
    asked: z.int(),
    exceptionUntil: instant.nullable(),
  })
  .meta({ id: 'UnitStanding' });

export const lockException = z
  .strictObject({
    id: id<'LockException'>(),
    unitId: id<'Unit'>(),
    unitName: z.string(),
    reason: z.string(),
    until: instant,
    askedBy: z.string(),
    askedAt: instant,
    decidedBy: z.string().nullable(),
    decidedAt: instant.nullable(),
    granted: z.boolean().nullable(),
    mayDecide: z.boolean(),
  })
  .meta({ id: 'LockException' });

export const periodView = periodSummary
  .extend({
    standing: z.array(unitStanding),
    exceptions: z.array(lockException),
    findings: z.array(z.string()),
    /** Why no report can be drafted from it yet; null when one can. */
    notReady: z.string().nullable(),
    mayOpenOthers: z.boolean(),
  })
  .meta({ id: 'PeriodView' });

const rate = {
  /** Returns that were due. */
  due: z.int(),
  onTime: z.int(),
  late: z.int(),
  missing: z.int(),
  /** Of what was due, in percent; null when nothing was. */
  onTimePercent: z.number().nullable(),
  filled: z.int(),
  asked: z.int(),
  completePercent: z.number().nullable(),
};

export const timeliness = z
  .strictObject({
    year: z.int(),
    total: z.strictObject(rate),
    periods: z.array(z.strictObject({ id: id<'Period'>(), title: z.string(), ...rate })),
    units: z.array(
      z.strictObject({
        id: id<'Unit'>(),
        name: z.string(),
        /** Of a unit that was merged or dissolved: who goes on with its work, if anybody. */
        ended: z.strictObject({ successorName: z.string().nullable() }).nullable(),
        ...rate,
      }),
    ),
  })
  .meta({ id: 'Timeliness' });

const exceptionParams = z.strictObject({ exceptionId: id<'LockException'>() });

export const periodsContract = {
  list: defineRoute({
    method: 'GET',
    path: '/api/periods',
    summary: 'Các kỳ báo cáo đã mở của một năm',
    permission: reads,
    query: z.strictObject({ year }),
    reply: z.array(periodSummary),
  }),
  read: defineRoute({
    method: 'GET',
    path: '/api/periods/:periodId',
    summary: 'Một kỳ báo cáo: bốn mốc, phiếu của từng đơn vị, mở khóa ngoại lệ',
    permission: reads,
    params,
    reply: periodView,
    problems: ['PeriodIsUnknown'],
  }),
  timeliness: defineRoute({
    method: 'GET',
    path: '/api/periods/timeliness',
    summary: 'Tỷ lệ đúng hạn, đầy đủ theo đơn vị và theo kỳ của một năm',
    permission: reads,
    query: z.strictObject({ year }),
    reply: timeliness,
  }),
  timelinessXlsx: defineRoute({
    method: 'GET',
    path: '/api/periods/timeliness.xlsx',
    summary: 'Bảng đúng hạn, đầy đủ của một năm (Excel)',
    permission: reads,
    query: z.strictObject({ year }),
    reply: fileReply('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
  }),
  open: defineRoute({
    method: 'POST',
    path: '/api/regimes/:regimeId/periods',
    summary: 'Mở một kỳ của chế độ báo cáo trước ngày tự mở; mở lại trả về chính kỳ đã mở',
    permission: { action: 'create', subject: 'Period' },
    params: z.strictObject({ regimeId: id<'Regime'>() }),
    body: z.strictObject({
      year: z.int().min(2000).max(2100),
      kind: z.enum(periodKinds),
      ordinal: z.int().min(0).max(12).default(0),
    }),
    reply: periodView,
    status: 201,
    problems: [
      'RegimeIsUnknown',
      'RegimeIsNotInForce',
      'PeriodDaysAreAsked',
      'BodyHasNoUnits',
      'PeriodIsNotOfRegime',
      'PeriodDaysAreInDisorder',
    ],
  }),
  ask: defineRoute({
    method: 'POST',
    path: '/api/periods',
    summary: 'Yêu cầu báo cáo đột xuất, hoặc báo cáo về một nhiệm vụ',
    permission: { action: 'create', subject: 'Period' },
    body: z.strictObject({
      title: text(200),
      basis: text(500).describe('Văn bản, ý kiến yêu cầu báo cáo'),
      coordinatingUnitId: id<'Unit'>(),
      /** Empty: every unit that works; for a report of a task: the units of the task. */
      unitIds: z.array(id<'Unit'>()).max(500).default([]),
      taskId: z.guid().nullable().default(null),
      windowFrom: day,
      windowTo: day,
      unitDue: day,
      centreDue: day,
      lockOn: day,
    }),
    reply: periodView,
    status: 201,
    problems: [
      'BodyHasNoUnits',
      'PeriodDaysAreInDisorder',
      'UnitIsNotKnown',
      'ReportIsAskedAlready',
      'TaskIsUnknown',
    ],
  }),
  askException: defineRoute({
    method: 'POST',
    path: '/api/periods/:periodId/exceptions',
    summary: 'Đề nghị mở khóa số liệu của một đơn vị đến một thời điểm',
    permission: { action: 'create', subject: 'LockException' },
    params,
    body: z.strictObject({
      unitId: id<'Unit'>(),
      reason: text(2_000),
      until: instant,
    }),
    reply: periodView,
    status: 201,
    problems: [
      'PeriodIsUnknown',
      'PeriodIsNotLockedYet',
      'ExceptionEndsLater',
      'ExceptionIsAskedAlready',
      'ReturnIsUnknown',
    ],
  }),
  grantException: defineRoute({
    method: 'POST',
    path: '/api/lock-exceptions/:exceptionId/approval',
    summary: 'Đồng ý mở khóa; phiếu của đơn vị mở lại đến hết thời điểm đã nêu',
    permission: { action: 'approve', subject: 'LockException' },
    params: exceptionParams,
    reply: periodView,
    problems: [
      'ExceptionIsUnknown',
      'ExceptionIsDecided',
      'AskerDoesNotGrant',
      'ExceptionEndsLater',
      'ReturnIsAtAnotherStep',
    ],
  }),
  refuseException: defineRoute({
    method: 'POST',
    path: '/api/lock-exceptions/:exceptionId/refusal',
    summary: 'Không đồng ý mở khóa',
    permission: { action: 'refuse', subject: 'LockException' },
    params: exceptionParams,
    reply: periodView,
    problems: ['ExceptionIsUnknown', 'ExceptionIsDecided', 'AskerDoesNotGrant'],
  }),
  succeed: defineRoute({
    method: 'PUT',
    path: '/api/units/:unitId/successor',
    summary: 'Ghi đơn vị tiếp nhận việc của một đơn vị giải thể, sáp nhập; hoặc không có',
    permission: { action: 'administer', subject: 'Organisation' },
    params: z.strictObject({ unitId: id<'Unit'>() }),
    body: z.strictObject({ successorId: id<'Unit'>().nullable(), basis: text(500) }),
    reply: null,
    problems: ['UnitIsNotKnown', 'SuccessorIsAnother', 'SuccessorWorks'],
  }),
};
