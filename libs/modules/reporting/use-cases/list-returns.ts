import type { ReplyOf, returnsContract } from '#contracts';
import type { UnitId } from '#kernel';
import {
  abilitiesOf,
  directoryOf,
  whereAllowed,
  type Actor,
  type Directory,
  type FactColumns,
} from '#modules/organisation';
import { statement, type Transaction } from '#platform';
import { returnWords } from '../return-words.js';
import type { PeriodId, ReturnId } from '../returns/accepted-returns.js';

type Summary = ReplyOf<typeof returnsContract.list>[number];

export interface ReturnFilter {
  readonly periodId?: PeriodId | undefined;
  readonly unitId?: UnitId | undefined;
  readonly year?: number | undefined;
  readonly states?: readonly string[] | undefined;
}

export interface Standing {
  readonly id: ReturnId;
  readonly title: string;
  readonly periodId: PeriodId;
  readonly periodTitle: string;
  readonly unitId: UnitId;
  readonly state: string;
  readonly unitDue: string;
  readonly lockAt: Date;
  readonly late: boolean;
}

const place = (of: string): string =>
  `(i.context #>> '{${of},role}' || coalesce('@' || (i.context #>> '{${of},unitId}'), ''))`;

/** The facts of a return as columns of its row `r` and its instance `i`. */
export const returnColumns: FactColumns<'UnitReturn'> = {
  unitId: { sql: 'r.unit_id::text' },
  coordinatingUnitId: { sql: 'p.coordinating_unit_id::text' },
  approver: { sql: place('approver') },
  acceptor: { sql: place('acceptor') },
};

/** The returns the actor may read, newest period first: the same rule as reading one. */
export async function listReturns(
  tx: Transaction,
  actor: Actor,
  { periodId, unitId, year, states }: ReturnFilter,
): Promise<Summary[]> {
  const allowed = whereAllowed(abilitiesOf(actor), 'read', 'UnitReturn', returnColumns, 5);
  const rows = await tx.all(
    statement<Standing>(
      `reporting.list_returns_${allowed.key}`,
      `SELECT r.id, r.title, r.period_id AS "periodId", p.title AS "periodTitle",
              r.unit_id AS "unitId", i.state, p.unit_due::text AS "unitDue", p.lock_at AS "lockAt",
              coalesce(i.late, false) AS late
         FROM reporting.unit_return r
         JOIN reporting.period p ON p.body_id = r.body_id AND p.id = r.period_id
         JOIN engine.instance_summary i ON i.body_id = r.body_id AND i.id = r.id
        WHERE r.body_id = platform.current_body()
          AND ($1::uuid IS NULL OR r.period_id = $1) AND ($2::uuid IS NULL OR r.unit_id = $2)
          AND ($3::int IS NULL OR p.year = $3) AND ($4::text[] IS NULL OR i.state = ANY ($4))
          AND ${allowed.sql}
        ORDER BY p.unit_due DESC, p.id, r.title LIMIT 2000`,
    ),
    [periodId ?? null, unitId ?? null, year ?? null, states ?? null, ...allowed.values],
  );
  const directory = await directoryOf(tx);
  return rows.map((row) => toldReturn(row, directory));
}

/** A return as lists show it. */
export function toldReturn(one: Standing, { unit }: Directory): Summary {
  const { id, title, periodId, periodTitle, unitId, unitDue, lockAt, late } = one;
  const state = one.state as Summary['state'];
  return {
    ...{ id, title, periodId, periodTitle, unitId, unitDue, late, state },
    unitName: unit(unitId),
    stateName: returnWords.states[state],
    lockAt: lockAt.toISOString(),
  };
}
