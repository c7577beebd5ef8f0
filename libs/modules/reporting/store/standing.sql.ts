import type { ReturnState } from '#contracts';
import type { UnitId } from '#kernel';
import { statement } from '#platform';
import type { PeriodId, ReturnId } from '../returns/accepted-returns.js';

/** Where the return of one unit stands in its period. */
export interface StandingRow {
  readonly returnId: ReturnId;
  readonly periodId: PeriodId;
  readonly unitId: UnitId;
  readonly state: ReturnState;
  readonly sentAt: string | null;
  readonly acceptedAt: string | null;
  readonly exceptionUntil: string | null;
  readonly unitDue: string;
  readonly filled: number;
  readonly asked: number;
}

const columns = `r.id AS "returnId", r.period_id AS "periodId", r.unit_id AS "unitId", i.state,
  i.context ->> 'firstSentAt' AS "sentAt", i.context #>> '{accepted,at}' AS "acceptedAt",
  i.context ->> 'until' AS "exceptionUntil", p.unit_due::text AS "unitDue",
  ((SELECT count(*) FROM jsonb_array_elements(c.content -> 'targets') t
     WHERE t ->> 'value' IS NOT NULL OR t ->> 'note' ~ '\\S')
   + (SELECT count(*) FROM jsonb_array_elements(c.content -> 'tasks') t
       WHERE t ->> 'state' IS NOT NULL))::int AS filled,
  jsonb_array_length(c.content -> 'targets') + jsonb_array_length(c.content -> 'tasks') AS asked`;

const from = `reporting.unit_return r
  JOIN reporting.period p ON p.body_id = r.body_id AND p.id = r.period_id
  JOIN reporting.working_copy c ON c.body_id = r.body_id AND c.return_id = r.id
  JOIN engine.instance_summary i ON i.body_id = r.body_id AND i.id = r.id`;

export const standingOfPeriod = statement<StandingRow>(
  'reporting.standing_of_period',
  `SELECT ${columns} FROM ${from} WHERE r.body_id = platform.current_body() AND r.period_id = $1`,
);

export const standingOfYear = statement<StandingRow>(
  'reporting.standing_of_year',
  `SELECT ${columns} FROM ${from} WHERE r.body_id = platform.current_body() AND p.year = $1`,
);
