import { z } from 'zod';
import { documentType } from '../content/document-type.js';
import { day, id, text } from '../fields/fields.js';
import { defineRoute } from '../route/define-route.js';
import { authorityForms } from './organisation.contract.js';

/** What a deputy is in charge of (NĐ 30/2020 Đ13.1): a field of work or a unit, for a time. */
export const assignedField = z
  .strictObject({
    id: id<'AssignedField'>(),
    postId: id<'Post'>(),
    personId: id<'Person'>(),
    personName: z.string(),
    /** Exactly one of field and unit is named. */
    field: z.string().nullable(),
    unit: z.strictObject({ id: id<'Unit'>(), name: z.string() }).nullable(),
    from: day,
    to: day.nullable(),
    basis: z.string(),
  })
  .meta({ id: 'AssignedField' });

/** A power that stays with its holder: no delegation and no substitute carries it. */
export const reservedPower = z
  .strictObject({
    key: z.string(),
    name: z.string(),
    /** Forms of delegation that cannot carry it; empty when it is no matter of signing. */
    forms: z.array(z.enum(authorityForms)),
    docTypes: z.array(documentType),
    /** Acts that no substitute does in another's place. */
    acts: z.array(z.string()),
    clause: z.string(),
    /** `law`: the clause says so; `reading`: how this system reads it. */
    ground: z.enum(['law', 'reading']),
  })
  .meta({ id: 'ReservedPower' });

const administersDelegation = { action: 'administer', subject: 'Delegation' } as const;

export const authorityContract = {
  assignedFields: defineRoute({
    method: 'GET',
    path: '/api/assigned-fields',
    summary: 'Cấp phó nào phụ trách lĩnh vực, đơn vị nào (trong một ngày, nếu nêu ngày)',
    permission: { action: 'read', subject: 'Delegation' },
    query: z.strictObject({ on: day.optional() }),
    reply: z.array(assignedField),
  }),
  assignField: defineRoute({
    method: 'POST',
    path: '/api/assigned-fields',
    summary: 'Ghi nhận việc phân công một cấp phó phụ trách một lĩnh vực hoặc một đơn vị',
    permission: administersDelegation,
    body: z
      .strictObject({
        postId: id<'Post'>(),
        field: text(200).nullable(),
        unitId: id<'Unit'>().nullable(),
        from: day,
        to: day.nullable(),
        basis: text(500),
      })
      .refine(({ field, unitId }) => (field === null) !== (unitId === null), {
        path: ['field'],
        error: 'nêu một lĩnh vực hoặc một đơn vị, không phải cả hai',
      }),
    reply: z.strictObject({ id: id<'AssignedField'>() }),
    status: 201,
    problems: [
      'PostIsNotKnown',
      'UnitIsNotKnown',
      'OnlyDeputiesAreInCharge',
      'FieldHasADeputyThen',
      'PeriodEndsBeforeItBegins',
    ],
  }),
  endAssignedField: defineRoute({
    method: 'POST',
    path: '/api/assigned-fields/:assignedFieldId/end',
    summary: 'Kết thúc một phân công phụ trách vào cuối một ngày',
    permission: administersDelegation,
    params: z.strictObject({ assignedFieldId: id<'AssignedField'>() }),
    body: z.strictObject({ on: day }),
    reply: null,
    problems: ['AssignedFieldIsNotKnown', 'PeriodEndsBeforeItBegins'],
  }),
  reservedPowers: defineRoute({
    method: 'GET',
    path: '/api/reserved-powers',
    summary: 'Những quyền không giao lại, không làm thay được, kèm căn cứ',
    permission: { action: 'read', subject: 'Organisation' },
    reply: z.array(reservedPower),
  }),
};
