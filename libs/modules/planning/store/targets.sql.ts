import type { Measure } from '#contracts';
import type { DocumentId, Id, PersonId, UnitId, VersionId } from '#kernel';
import { statement } from '#platform';
import type { Schedule } from '#vntime';
import type { OpenQuestion } from '../domain/plan/open-question.js';
import type { PlanState } from './plans.sql.js';
import { followedByYearlyPlan } from './rollouts.sql.js';

export type TargetId = Id<'Target'>;

export interface TargetRow {
  readonly id: TargetId;
  readonly planId: DocumentId;
  readonly planTitle: string;
  readonly planSymbol: string;
  readonly planState: PlanState;
  /** Its plan lives, or was replaced and this row is worked on to its end. */
  readonly goesOn: boolean;
  readonly year: number;
  readonly fromYear: number;
  readonly toYear: number;
  readonly ownerUnitId: UnitId;
  readonly versionId: VersionId;
  readonly rowId: string;
  readonly fieldKey: string;
  readonly fieldNo: string;
  readonly fieldTitle: string;
  readonly number: string;
  readonly words: string;
  readonly note: string | null;
  readonly measure: Measure | null;
  readonly schedule: Schedule | null;
  readonly leadUnits: readonly UnitId[];
  readonly leadAll: boolean;
  readonly withUnits: readonly UnitId[];
  readonly withAll: boolean;
  readonly asked: readonly OpenQuestion[];
  readonly revision: number;
}

const columns = `
  t.id, t.plan_id AS "planId", t.plan_title AS "planTitle", t.plan_symbol AS "planSymbol",
  t.plan_state AS "planState", t.goes_on AS "goesOn", t.year, t.from_year AS "fromYear", t.to_year AS "toYear",
  t.owner_unit_id AS "ownerUnitId", t.version_id AS "versionId", t.row_id AS "rowId",
  t.field_key AS "fieldKey", t.field_no AS "fieldNo", t.field_title AS "fieldTitle", t.number,
  t.words, t.note, t.measure, t.schedule, t.lead_units AS "leadUnits", t.lead_all AS "leadAll",
  t.with_units AS "withUnits", t.with_all AS "withAll", t.asked, t.revision`;

export const targetById = statement<TargetRow>(
  'planning.target_by_id',
  `SELECT ${columns} FROM planning.target_summary t
    WHERE t.body_id = platform.current_body() AND t.id = $1`,
);

const ofAskedYear = `($4::int IS NULL OR p.year = $4)`;

/** $1 plan or null, $2 unit or null, $3 field or null, $4 year or null, $5 only what goes on, each once, $6 units or null */
export const targetsBy = statement<TargetRow>(
  'planning.targets_by',
  `SELECT ${columns} FROM planning.target_summary t
    WHERE t.body_id = platform.current_body()
      AND ($1::uuid IS NULL OR t.plan_id = $1)
      AND ($2::uuid IS NULL OR $2 = ANY (t.lead_units))
      AND ($3::text IS NULL OR t.field_key = $3)
      AND ($4::int IS NULL OR $4 BETWEEN t.from_year AND t.to_year)
      AND (NOT $5::bool OR t.goes_on AND NOT ${followedByYearlyPlan('target', ofAskedYear)})
      AND ($6::uuid[] IS NULL OR t.lead_units && $6)
    ORDER BY t.year DESC, t.plan_id, t.position`,
);

export interface ActualRow {
  readonly id: string;
  readonly targetId: TargetId;
  readonly unitId: UnitId;
  readonly from: string;
  readonly to: string;
  readonly value: string;
  readonly personId: PersonId;
  readonly at: Date;
  readonly source: string;
  readonly byHand: boolean;
  readonly replaced: boolean;
}

/** Newest first. $1 targets */
export const actualsOf = statement<ActualRow>(
  'planning.actuals_of',
  `SELECT id, target_id AS "targetId", unit_id AS "unitId", from_on::text AS from, to_on::text AS to,
          trim_scale(value)::text AS value, person_id AS "personId", at, source,
          return_id IS NULL AS "byHand",
          return_id IS NOT NULL AND row_number() OVER (
            PARTITION BY target_id, unit_id, return_id ORDER BY at DESC, id DESC) > 1 AS replaced
     FROM planning.actual
    WHERE body_id = platform.current_body() AND target_id = ANY ($1::uuid[])
    ORDER BY to_on DESC, at DESC, id DESC`,
);

/** $1 id, $2 target, $3 unit, $4 from, $5 to, $6 value, $7 person, $8 time, $9 source, $10 return or null */
export const insertActual = statement(
  'planning.insert_actual',
  `INSERT INTO planning.actual (body_id, id, target_id, unit_id, from_on, to_on, value, person_id, at,
                                source, return_id)
   VALUES (platform.current_body(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);

/** $1 target, $2 measure, $3 asked */
export const setTargetMeasure = statement(
  'planning.set_target_measure',
  `UPDATE planning.target SET measure = $2, asked = $3, revision = revision + 1
    WHERE body_id = platform.current_body() AND id = $1`,
);

/** $1 target, $2 schedule, $3 asked */
export const setTargetTime = statement(
  'planning.set_target_time',
  `UPDATE planning.target SET schedule = $2, asked = $3, revision = revision + 1
    WHERE body_id = platform.current_body() AND id = $1`,
);

/** $1 target, $2 units, $3 all, $4 asked */
export const setTargetLeads = statement(
  'planning.set_target_leads',
  `UPDATE planning.target SET lead_units = $2, lead_all = $3, asked = $4, revision = revision + 1
    WHERE body_id = platform.current_body() AND id = $1`,
);
