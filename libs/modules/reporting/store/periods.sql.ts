import type { OpenedKind } from '#contracts';
import type { Id, PersonId, UnitId } from '#kernel';
import { statement } from '#platform';
import type { RegimeId } from '../regimes/regime-version.js';
import type { PeriodId } from '../returns/accepted-returns.js';

export interface Period {
  readonly id: PeriodId;
  readonly title: string;
  readonly regimeId: RegimeId | null;
  readonly regimeVersion: number | null;
  readonly regimeKey: string | null;
  readonly year: number;
  readonly kind: OpenedKind;
  readonly ordinal: number;
  readonly coordinatingUnitId: UnitId;
  readonly taskId: Id<'PlanTask'> | null;
  readonly basis: string | null;
  readonly windowFrom: string;
  readonly windowTo: string;
  readonly unitDue: string;
  readonly centreDue: string;
  readonly lockAt: Date;
  readonly openedAt: Date;
}

export type NewPeriod = Period & { readonly openedBy: PersonId | null };

const columns = `id, title, regime_id AS "regimeId", regime_version AS "regimeVersion", regime_key AS "regimeKey", year, kind, ordinal,
  coordinating_unit_id AS "coordinatingUnitId", task_id AS "taskId", basis,
  window_from::text AS "windowFrom", window_to::text AS "windowTo", unit_due::text AS "unitDue",
  centre_due::text AS "centreDue", lock_at AS "lockAt", opened_at AS "openedAt"`;

/** Nothing when it stands already. */
export const insertPeriod = statement<{ id: PeriodId }>(
  'reporting.insert_period',
  `INSERT INTO reporting.period (body_id, id, title, regime_id, regime_version, regime_key, year, kind, ordinal,
     coordinating_unit_id, task_id, basis, window_from, window_to, unit_due, centre_due, lock_at,
     opened_by, opened_at)
   VALUES (platform.current_body(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
   ON CONFLICT DO NOTHING RETURNING id`,
);

export const insertionOf = (one: NewPeriod): readonly unknown[] => [
  ...[
    one.id,
    one.title,
    one.regimeId,
    one.regimeVersion,
    one.regimeKey,
    one.year,
    one.kind,
    one.ordinal,
  ],
  ...[one.coordinatingUnitId, one.taskId, one.basis, one.windowFrom, one.windowTo],
  ...[one.unitDue, one.centreDue, one.lockAt, one.openedBy, one.openedAt],
];

export const periodById = statement<Period>(
  'reporting.period_by_id',
  `SELECT ${columns} FROM reporting.period WHERE body_id = platform.current_body() AND id = $1`,
);

/** Its row, as long as the transaction lasts: whoever locks or opens it waits. */
export const heldPeriod = statement<Period>(
  'reporting.held_period',
  `SELECT ${columns} FROM reporting.period WHERE body_id = platform.current_body() AND id = $1 FOR SHARE`,
);

/** By whatever version it was opened. $1 key of the regime, $2 year, $3 kind, $4 ordinal */
export const regularPeriod = statement<Period>(
  'reporting.regular_period',
  `SELECT ${columns} FROM reporting.period
    WHERE body_id = platform.current_body() AND regime_key = $1 AND year = $2 AND kind = $3 AND ordinal = $4`,
);

export const periodsOfYear = statement<Period>(
  'reporting.periods_of_year',
  `SELECT ${columns} FROM reporting.period
    WHERE body_id = platform.current_body() AND year = $1 ORDER BY unit_due, opened_at, id`,
);
