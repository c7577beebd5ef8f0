import { z } from 'zod';
import { documentType } from '../content/document-type.js';
import { day, id, text } from '../fields/fields.js';
import { defineRoute } from '../route/define-route.js';

const someone = z.strictObject({ id: id<'Person'>(), name: z.string() });

/** Somebody is away, and who does his review work meanwhile. */
export const absence = z
  .strictObject({
    id: id<'Absence'>(),
    person: someone,
    substitute: someone,
    from: day,
    /** Null: until further notice, as when somebody has left. */
    to: day.nullable(),
    /** Null: work on documents of every type. */
    docTypes: z.array(documentType).nullable(),
    basis: z.string(),
    /** On the day of the answer. */
    state: z.enum(['coming', 'running', 'over', 'cancelled']),
    stateName: z.string(),
    cancelledReason: z.string().nullable(),
  })
  .meta({ id: 'Absence' });

export const possibleSubstitute = z
  .strictObject({
    personId: id<'Person'>(),
    name: z.string(),
    /** Titles and units of the posts held: `Phó Trưởng phòng, Phòng Tổ chức - Hành chính`. */
    posts: z.string(),
    /** Why this person cannot stand in during the period, in words; null when he can. */
    hindrance: z.string().nullable(),
  })
  .meta({ id: 'PossibleSubstitute' });

const absenceParams = z.strictObject({ absenceId: id<'Absence'>() });
const createsAbsence = { action: 'create', subject: 'Absence' } as const;
const cancelsAbsence = { action: 'cancel', subject: 'Absence' } as const;

export const absenceContract = {
  absences: defineRoute({
    method: 'GET',
    path: '/api/absences',
    summary: 'Ai vắng mặt, từ ngày đến ngày, ai làm thay; chỉ những dòng được xem',
    permission: { action: 'read', subject: 'Absence' },
    query: z.strictObject({
      personId: id<'Person'>().optional(),
      /** Only those that run on this day. */
      on: day.optional(),
    }),
    reply: z.array(absence),
  }),
  possibleSubstitutes: defineRoute({
    method: 'GET',
    path: '/api/substitutes',
    summary: 'Ai có thể làm thay một người trong một thời gian, ai không và vì sao',
    permission: createsAbsence,
    query: z.strictObject({ personId: id<'Person'>(), from: day, to: day.optional() }),
    reply: z.array(possibleSubstitute),
    problems: ['PersonIsNotKnown', 'PeriodEndsBeforeItBegins'],
  }),
  registerAbsence: defineRoute({
    method: 'POST',
    path: '/api/absences',
    summary: 'Báo vắng mặt và người làm thay: người vắng tự báo, hoặc quản trị báo hộ',
    permission: createsAbsence,
    body: z.strictObject({
      personId: id<'Person'>(),
      substituteId: id<'Person'>(),
      from: day,
      to: day.nullable(),
      docTypes: z.array(documentType).min(1).nullable().default(null),
      basis: text(500),
    }),
    reply: z.strictObject({ id: id<'Absence'>() }),
    status: 201,
    problems: [
      'PersonIsNotKnown',
      'NobodyIsHisOwnSubstitute',
      'AbsentPersonHoldsNoPost',
      'SubstituteHoldsNoPost',
      'SubstituteIsAbsentThen',
      'AbsentPersonStandsInForAnother',
      'PersonIsAbsentThenAlready',
      'PeriodEndsBeforeItBegins',
    ],
  }),
  endAbsence: defineRoute({
    method: 'POST',
    path: '/api/absences/:absenceId/end',
    summary: 'Người vắng trở lại làm việc: lần vắng mặt kết thúc vào cuối một ngày',
    permission: cancelsAbsence,
    params: absenceParams,
    body: z.strictObject({ on: day }),
    reply: null,
    problems: [
      'AbsenceIsNotKnown',
      'AbsenceIsCancelled',
      'AbsenceIsNotProlonged',
      'PeriodEndsBeforeItBegins',
    ],
  }),
  cancelAbsence: defineRoute({
    method: 'POST',
    path: '/api/absences/:absenceId/cancellation',
    summary: 'Hủy một lần vắng mặt, kèm lý do; việc đã làm thay vẫn giữ nguyên',
    permission: cancelsAbsence,
    params: absenceParams,
    body: z.strictObject({ reason: text(500) }),
    reply: null,
    problems: ['AbsenceIsNotKnown', 'AbsenceIsCancelled'],
  }),
};
