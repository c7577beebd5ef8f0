import { z } from 'zod';
import { documentType } from '../content/document-type.js';
import { id, text } from '../fields/fields.js';
import { reviewKinds, submissionFields } from './route-view.js';

const key = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]{0,39}$/, 'phải là chữ không dấu, số, bắt đầu bằng chữ thường');
const unitCode = z.string().regex(/^[A-Z0-9][A-Z0-9-]{0,19}$/, 'phải là mã đơn vị: TCHC');
const hours = z.number().positive().max(2_000);

export const urgencies = ['normal', 'urgent', 'veryUrgent', 'express'] as const;

/** Holds when every part that is stated holds. */
const condition = z.strictObject({
  docTypes: z.array(documentType).min(1).optional(),
  urgency: z.array(z.enum(urgencies)).min(1).optional(),
  /** In million đồng, over all rows of the annexes. */
  budgetOver: z.number().min(0).optional(),
  hasAnnex: z.boolean().optional(),
  /** Codes of the unit that drafts. */
  units: z.array(unitCode).min(1).optional(),
});

/** Roles whose holders serve the whole body; a unit's head is named by the unit. */
export const routeRoles = ['formChecker', 'deputyDirector', 'director', 'clerk'] as const;

const assignee = z.union(
  [
    z.literal('signer'),
    z.strictObject({ headOf: z.enum(['draftingUnit', 'coordinatingUnits']) }),
    z.strictObject({ headOfUnit: unitCode }),
    z.strictObject({ role: z.enum(routeRoles) }),
    z.strictObject({ post: id<'Post'>() }),
    z.strictObject({ person: id<'Person'>() }),
    /** `draftingUnit`, or the name of a field. */
    z.strictObject({ deputyInChargeOf: text(200) }),
  ],
  {
    error:
      'phải là signer, {headOf: draftingUnit | coordinatingUnits}, {headOfUnit: MÃ}, ' +
      `{role: ${routeRoles.join(' | ')}}, {post: mã}, {person: mã} hoặc {deputyInChargeOf: draftingUnit | lĩnh vực}`,
  },
);

const task = z.strictObject({ key, kind: z.enum(reviewKinds), assignee });

const quorum = z.union(
  [z.enum(['all', 'any']), z.strictObject({ atLeast: z.int().min(1).max(50) })],
  { error: 'phải là all, any hoặc {atLeast: số người}' },
);

const stage = z.strictObject({
  key,
  title: text(200),
  mode: z.enum(['parallel', 'serial']).default('parallel'),
  quorum: quorum.default('all'),
  veto: z.boolean().default(false),
  when: condition.optional(),
  limitHours: hours.optional(),
  remindHoursBefore: hours.optional(),
  escalateAfterHours: hours.optional(),
  escalateTo: assignee.optional(),
  mayEdit: z.array(z.enum(submissionFields)).default([]),
  tasks: z.array(task).min(1).max(30),
});

export const routeDefinition = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'phải là chữ thường không dấu, nối bằng gạch: ke-hoach')
    .max(60),
  title: text(200),
  documentTypes: z.array(documentType).min(1),
  when: condition.omit({ docTypes: true }).optional(),
  /** Working hours for the whole route; what the drafter has it back for does not count. */
  limitHours: hours.optional(),
  stages: z.array(stage).min(1).max(20),
});

/** A route as data, before it is addressed to the people of a document. */
export type RouteDefinition = z.output<typeof routeDefinition>;
export type StageDefinition = RouteDefinition['stages'][number];
export type TaskDefinition = StageDefinition['tasks'][number];
export type WantedAssignee = TaskDefinition['assignee'];
export type RouteCondition = z.output<typeof condition>;
export type Quorum = StageDefinition['quorum'];
