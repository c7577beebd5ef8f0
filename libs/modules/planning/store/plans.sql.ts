import type { DocumentId, UnitId, VersionId } from '#kernel';
import { statement } from '#platform';
import type { PlanKind } from '../domain/plan/plan-kind.js';

export type PlanState = 'alive' | 'replaced' | 'closed';

export interface PlanRow {
  readonly id: DocumentId;
  readonly versionId: VersionId;
  readonly kind: PlanKind;
  readonly title: string;
  readonly symbol: string;
  /** `YYYY-MM-DD` */
  readonly issuedOn: string;
  readonly year: number;
  readonly fromYear: number;
  readonly toYear: number;
  readonly ownerUnitId: UnitId;
  readonly state: PlanState;
  readonly replacedBy: DocumentId | null;
}

const columns = `id, version_id AS "versionId", kind, title, symbol, issued_on::text AS "issuedOn",
          year, from_year AS "fromYear", to_year AS "toYear", owner_unit_id AS "ownerUnitId",
          state, replaced_by AS "replacedBy"`;

/** Nothing when it lives already. $1 id, $2 version, $3 kind, $4 title, $5 symbol, $6 day, $7 year, $8 from, $9 to, $10 owner, $11 time */
export const insertPlan = statement(
  'planning.insert_plan',
  `INSERT INTO planning.plan (body_id, id, version_id, kind, title, symbol, issued_on, year,
                              from_year, to_year, owner_unit_id, alive_since)
   VALUES (platform.current_body(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
   ON CONFLICT DO NOTHING`,
);

/** $1 plan, $2 fields as JSON */
export const insertFields = statement(
  'planning.insert_fields',
  `INSERT INTO planning.field (body_id, plan_id, key, no, title)
   SELECT platform.current_body(), $1, field.key, field.no, field.title
     FROM jsonb_to_recordset($2::jsonb) AS field(key text, no text, title text)`,
);

export const planById = statement<PlanRow>(
  'planning.plan_by_id',
  `SELECT ${columns} FROM planning.plan WHERE body_id = platform.current_body() AND id = $1`,
);

/** The same, held until commit. */
export const holdPlan = statement<PlanRow>(
  'planning.hold_plan',
  `SELECT ${columns} FROM planning.plan
    WHERE body_id = platform.current_body() AND id = $1 FOR UPDATE`,
);

export const allPlans = statement<PlanRow>(
  'planning.all_plans',
  `SELECT ${columns} FROM planning.plan
    WHERE body_id = platform.current_body() ORDER BY issued_on DESC, id DESC`,
);

/** $1 plan, $2 state, $3 successor or null */
export const endPlan = statement(
  'planning.end_plan',
  `UPDATE planning.plan SET state = $2, replaced_by = $3
    WHERE body_id = platform.current_body() AND id = $1 AND state = 'alive'`,
);

export const fieldsOf = statement<{ key: string; no: string; title: string }>(
  'planning.fields_of',
  `SELECT f.key, f.no, f.title FROM planning.field f
    WHERE f.body_id = platform.current_body() AND f.plan_id = $1
    ORDER BY (SELECT min(t.position) FROM planning.task t
               WHERE t.body_id = f.body_id AND t.plan_id = f.plan_id AND t.field_key = f.key), f.key`,
);
