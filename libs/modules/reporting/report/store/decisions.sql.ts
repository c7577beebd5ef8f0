import type { PersonId } from '#kernel';
import { statement } from '#platform';

export interface DecisionRow {
  readonly decision: 'takeOver' | 'leave';
  readonly reason: string | null;
  readonly versions: readonly string[];
  readonly personId: PersonId;
  readonly at: Date;
}

export const insertDecision = statement(
  'reporting.insert_report_decision',
  `INSERT INTO reporting.report_decision (body_id, id, document_id, decision, reason, versions,
          difference, person_id, at)
   VALUES (platform.current_body(), $1, $2, $3, $4, $5, $6, $7, $8)`,
);

export const decisionsOf = statement<DecisionRow>(
  'reporting.decisions_of_report',
  `SELECT decision, reason, versions, person_id AS "personId", at FROM reporting.report_decision
    WHERE body_id = platform.current_body() AND document_id = $1 ORDER BY at, id`,
);

/** How much was changed on a report beside its text: orders its events in the trail. */
export const countChanges = statement<{ readonly count: number }>(
  'reporting.count_report_changes',
  `SELECT (SELECT count(*) FROM reporting.report_decision d
            WHERE d.body_id = platform.current_body() AND d.document_id = $1)::int
        + (SELECT count(*) FROM reporting.figure_override o
             JOIN reporting.figure f ON f.body_id = o.body_id AND f.id = o.figure_id
            WHERE o.body_id = platform.current_body() AND f.document_id = $1)::int AS count`,
);
