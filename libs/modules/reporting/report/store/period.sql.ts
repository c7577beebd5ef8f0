import type { UnitId } from '#kernel';
import { statement } from '#platform';

export interface PeriodOfReport {
  readonly id: string;
  readonly title: string;
  readonly regimeKey: string | null;
  readonly regimeTitle: string;
  readonly year: number;
  readonly kind: string;
  readonly ordinal: number;
  readonly from: string;
  readonly to: string;
  readonly unitDue: string;
  readonly centreDue: string;
  readonly coordinatingUnitId: UnitId;
}

export const periodOfReport = statement<PeriodOfReport>(
  'reporting.period_of_report',
  `SELECT p.id, p.title, p.regime_key AS "regimeKey", coalesce(g.definition ->> 'title', p.title) AS "regimeTitle",
          p.year, p.kind, p.ordinal, p.window_from::text AS "from", p.window_to::text AS "to",
          p.unit_due::text AS "unitDue", p.centre_due::text AS "centreDue",
          p.coordinating_unit_id AS "coordinatingUnitId"
     FROM reporting.period p
     LEFT JOIN reporting.regime g ON g.body_id = p.body_id AND g.id = p.regime_id
    WHERE p.body_id = platform.current_body() AND p.id = $1`,
);

/** Under which heading of its plan each target stands, in the order of the plans. */
export const fieldsOfTargets = statement<{ readonly id: string; readonly field: string }>(
  'reporting.fields_of_targets',
  `SELECT id, field_title AS field FROM planning.target_summary
    WHERE body_id = platform.current_body() AND id = ANY ($1::uuid[])
    ORDER BY plan_id, position`,
);
