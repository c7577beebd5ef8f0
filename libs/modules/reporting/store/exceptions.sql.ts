import type { Id, PersonId, UnitId } from '#kernel';
import { statement } from '#platform';
import type { PeriodId } from '../returns/accepted-returns.js';

export type LockExceptionId = Id<'LockException'>;

export interface LockException {
  readonly id: LockExceptionId;
  readonly periodId: PeriodId;
  readonly unitId: UnitId;
  readonly reason: string;
  readonly until: Date;
  readonly askedBy: PersonId;
  readonly askedAt: Date;
  readonly decidedBy: PersonId | null;
  readonly decidedAt: Date | null;
  readonly granted: boolean | null;
}

const columns = `id, period_id AS "periodId", unit_id AS "unitId", reason, until,
  asked_by AS "askedBy", asked_at AS "askedAt", decided_by AS "decidedBy",
  decided_at AS "decidedAt", granted`;

export const exceptionsOfPeriod = statement<LockException>(
  'reporting.exceptions_of_period',
  `SELECT ${columns} FROM reporting.lock_exception
    WHERE body_id = platform.current_body() AND period_id = $1 ORDER BY asked_at, id`,
);

/** Held until commit: it is decided once. */
export const heldException = statement<LockException>(
  'reporting.held_exception',
  `SELECT ${columns} FROM reporting.lock_exception
    WHERE body_id = platform.current_body() AND id = $1 FOR UPDATE`,
);

/** $1 id, $2 period, $3 unit, $4 reason, $5 until, $6 person, $7 time */
export const insertException = statement(
  'reporting.insert_exception',
  `INSERT INTO reporting.lock_exception (body_id, id, period_id, unit_id, reason, until, asked_by, asked_at)
   VALUES (platform.current_body(), $1, $2, $3, $4, $5, $6, $7)`,
);

/** $1 id, $2 person, $3 time, $4 granted */
export const decideException = statement(
  'reporting.decide_exception',
  `UPDATE reporting.lock_exception SET decided_by = $2, decided_at = $3, granted = $4
    WHERE body_id = platform.current_body() AND id = $1 AND decided_at IS NULL`,
);
