import type { assignedField } from '#contracts';
import { DomainError, type Id, type Ids, type PersonId, type PostId, type UnitId } from '#kernel';
import { statement, type Transaction } from '#platform';
import type { z } from 'zod';
import { refusing } from '../store/refusals-of-database.js';

export type AssignedFieldId = Id<'AssignedField'>;
export type AssignedField = z.output<typeof assignedField>;

/** Exactly one of field and unit. */
export interface NewAssignedField {
  readonly postId: PostId;
  readonly field: string | null;
  readonly unitId: UnitId | null;
  readonly from: string;
  readonly to: string | null;
  readonly basis: string;
}

export interface DeputyInCharge {
  readonly personId: PersonId;
  readonly name: string;
  readonly postId: PostId;
  readonly basis: string;
}

const fields = statement<AssignedField>(
  'organisation.assigned_fields',
  `SELECT f.id, f.post_id AS "postId", post.person_id AS "personId", person.name AS "personName",
          f.field,
          CASE WHEN unit.id IS NOT NULL
               THEN jsonb_build_object('id', unit.id, 'name', unit.name) END AS unit,
          f.from_day::text AS "from", f.to_day::text AS "to", f.basis
     FROM organisation.assigned_field f
     JOIN organisation.post ON (post.body_id, post.id) = (f.body_id, f.post_id)
     JOIN organisation.person ON (person.body_id, person.id) = (post.body_id, post.person_id)
     LEFT JOIN organisation.unit ON (unit.body_id, unit.id) = (f.body_id, f.unit_id)
    WHERE $1::date IS NULL OR $1 BETWEEN f.from_day AND coalesce(f.to_day, $1)
    ORDER BY f.from_day, f.id`,
);

const insertField = statement(
  'organisation.insert_assigned_field',
  `INSERT INTO organisation.assigned_field
     (body_id, id, post_id, role, field, unit_id, from_day, to_day, basis)
   VALUES ($1, $2, $3,
     coalesce((SELECT role FROM organisation.post WHERE id = $3), 'deputyDirector'),
     $4, $5, $6, $7, $8)`,
);

const setLastDay = statement(
  'organisation.end_assigned_field',
  'UPDATE organisation.assigned_field SET to_day = $2 WHERE id = $1',
);

/** The unit's own deputy before that of the unit above it. */
const inCharge = statement<DeputyInCharge>(
  'organisation.deputy_in_charge',
  `WITH RECURSIVE above AS (
     SELECT id, parent_id, 0 AS steps FROM organisation.unit WHERE id = $1
     UNION ALL
     SELECT unit.id, unit.parent_id, steps + 1 FROM organisation.unit
       JOIN above ON unit.id = above.parent_id WHERE steps < 10)
   SELECT post.person_id AS "personId", person.name, f.post_id AS "postId", f.basis
     FROM organisation.assigned_field f
     JOIN organisation.post ON (post.body_id, post.id) = (f.body_id, f.post_id)
     JOIN organisation.person ON (person.body_id, person.id) = (post.body_id, post.person_id)
     LEFT JOIN above ON above.id = f.unit_id
    WHERE (above.id IS NOT NULL OR f.folded = platform.fold($2))
      AND $3::date BETWEEN f.from_day AND coalesce(f.to_day, $3)
      AND $3::date BETWEEN post.from_day AND coalesce(post.to_day, $3)
      AND person.disabled_at IS NULL
    ORDER BY above.steps LIMIT 1`,
);

/** Which deputy is in charge of what; on one day, or ever. */
export const listAssignedFields = (tx: Transaction, on?: string): Promise<AssignedField[]> =>
  tx.all(fields, [on ?? null]);

export async function assignField(
  tx: Transaction,
  ids: Ids,
  { postId, field, unitId, from, to, basis }: NewAssignedField,
): Promise<AssignedFieldId> {
  const id = ids.next<'AssignedField'>();
  const what = field === null ? 'đơn vị này' : `lĩnh vực "${field}"`;
  await refusing({ postId, what }, () =>
    tx.run(insertField, [tx.bodyId, id, postId, field, unitId, from, to, basis]),
  );
  return id;
}

/** Ends an assignment after a last day in Vietnam (`YYYY-MM-DD`). */
export async function endAssignedField(
  tx: Transaction,
  id: AssignedFieldId,
  lastDay: string,
): Promise<void> {
  const changed = await refusing({ id }, () => tx.run(setLastDay, [id, lastDay]));
  if (changed === 0) throw new DomainError('AssignedFieldIsNotKnown', { id });
}

/** The deputy in charge of a unit (or of the one above it) or of a field on that day; null: nobody. */
export const deputyInChargeOf = async (
  tx: Transaction,
  { unitId, field }: { readonly unitId?: UnitId | undefined; readonly field?: string | undefined },
  day: string,
): Promise<DeputyInCharge | null> =>
  (await tx.one(inCharge, [unitId ?? null, field ?? null, day])) ?? null;
