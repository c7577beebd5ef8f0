import type { PersonId } from '#kernel';
import { statement } from '#platform';
import type { ReportingBody } from '../who-reports.js';

export interface ReportingBodies {
  readonly regime: string;
  readonly bodies: readonly ReportingBody[];
  readonly basis: string;
  readonly setBy: PersonId;
  readonly setAt: Date;
}

/** The newest list of every regime that has one. */
export const reportingBodies = statement<ReportingBodies>(
  'reporting.reporting_bodies',
  `SELECT DISTINCT ON (regime_key) regime_key AS regime, bodies, basis, set_by AS "setBy",
          set_at AS "setAt"
     FROM reporting.reporting_bodies WHERE body_id = platform.current_body()
    ORDER BY regime_key, set_at DESC, id DESC`,
);

/** $1 id, $2 key of the regime, $3 bodies, $4 basis, $5 person, $6 time */
export const insertReportingBodies = statement(
  'reporting.insert_reporting_bodies',
  `INSERT INTO reporting.reporting_bodies (body_id, id, regime_key, bodies, basis, set_by, set_at)
   VALUES (platform.current_body(), $1, $2, $3, $4, $5, $6)`,
);
