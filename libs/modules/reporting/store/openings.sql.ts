import type { PeriodKind } from '#contracts';
import type { BodyId } from '#kernel';
import { statement } from '#platform';
import type { RegimeId } from '../regimes/regime-version.js';

export interface DueOpening {
  readonly bodyId: BodyId;
  readonly regimeId: RegimeId;
  readonly year: number;
  readonly kind: PeriodKind;
  readonly ordinal: number;
}

/** Across bodies: $1 now, $2 at most */
export const dueOpenings = statement<DueOpening>(
  'reporting.due_openings',
  `SELECT body_id AS "bodyId", regime_id AS "regimeId", year, kind, ordinal
     FROM reporting.due_openings($1, $2)`,
);

/** $1 regime, $2 year, $3 kind, $4 ordinal, $5 time */
export const planOpening = statement(
  'reporting.plan_opening',
  `INSERT INTO reporting.opening (body_id, regime_id, year, kind, ordinal, open_at, try_at)
   VALUES (platform.current_body(), $1, $2, $3, $4, $5, $5)
   ON CONFLICT (body_id, regime_id, year, kind, ordinal)
     DO UPDATE SET open_at = $5, try_at = $5, failures = 0, refusal = NULL`,
);

/** Held until commit: two sweeps never open the same period. $1 regime, $2 year, $3 kind, $4 ordinal */
export const takeOpening = statement<{ regimeId: RegimeId }>(
  'reporting.take_opening',
  `DELETE FROM reporting.opening
    WHERE body_id = platform.current_body() AND regime_id = $1 AND year = $2 AND kind = $3 AND ordinal = $4
   RETURNING regime_id AS "regimeId"`,
);

/** $5 why, $6 now: an hour after the first failure, then twice as long each time, a day at most. */
export const postponeOpening = statement(
  'reporting.postpone_opening',
  `UPDATE reporting.opening
      SET failures = failures + 1, refusal = $5,
          try_at = $6::timestamptz + least(interval '1 hour' * 2 ^ least(failures, 5), interval '1 day')
    WHERE body_id = platform.current_body() AND regime_id = $1 AND year = $2 AND kind = $3 AND ordinal = $4`,
);

/** Openings that were refused the last time, each with why. */
export const refusedOpenings = statement<
  Pick<DueOpening, 'year' | 'kind' | 'ordinal'> & { readonly refusal: string }
>(
  'reporting.refused_openings',
  `SELECT year, kind, ordinal, refusal FROM reporting.opening
    WHERE body_id = platform.current_body() AND regime_id = $1 AND refusal IS NOT NULL`,
);

export const dropOpenings = statement(
  'reporting.drop_openings',
  `DELETE FROM reporting.opening WHERE body_id = platform.current_body() AND regime_id = $1`,
);
