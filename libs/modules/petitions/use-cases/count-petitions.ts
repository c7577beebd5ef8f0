import type { petitionsContract, ReplyOf } from '#contracts';
import { compareVietnamese } from '#kernel';
import { directoryOf, type Actor } from '#modules/organisation';
import { statement, type Transaction } from '#platform';
import { isLate, mayRead } from '../petition-columns.js';

type Statistics = ReplyOf<typeof petitionsContract.statistics>;
type Counted = Statistics['total'];

interface Row {
  readonly month: number;
  readonly unitId: string | null;
  readonly received: number;
  readonly inTime: number;
  readonly late: number;
}

/** How many petitions of a year were settled in time, by the month they came and by unit. */
export async function countPetitions(
  tx: Transaction,
  actor: Actor,
  year: number,
  now: Date,
): Promise<Statistics> {
  const allowed = mayRead(actor, 4);
  const rows = await tx.all(
    statement<Row>(
      `petitions.count_${allowed.key}`,
      `SELECT extract(month FROM p.received_on)::int AS month, i.unit_id AS "unitId",
              count(*)::int AS received, count(*) FILTER (WHERE ${isLate})::int AS late,
              count(*) FILTER (WHERE NOT ${isLate}
                AND i.state IN ('answered', 'closed', 'transferred', 'refused'))::int AS "inTime"
         FROM petitions.petition p
         JOIN engine.instance_summary i ON i.body_id = p.body_id AND i.id = p.id
        WHERE p.body_id = platform.current_body() AND $1::uuid IS NOT NULL
          AND extract(year FROM p.received_on) = $3::int AND ${allowed.sql}
        GROUP BY 1, 2`,
    ),
    [actor.personId, now, year, ...allowed.values],
  );
  const { unit } = await directoryOf(tx);
  const nameOf = (unitId: string | null) => (unitId ? unit(unitId) : 'Chưa giao đơn vị');
  return {
    year,
    total: sumOf(rows),
    months: Array.from({ length: 12 }, (_, n) => ({
      month: n + 1,
      ...sumOf(rows.filter(({ month }) => month === n + 1)),
    })),
    units: [...new Set(rows.map(({ unitId }) => unitId))]
      .map((unitId) => ({
        unitId: unitId as Statistics['units'][number]['unitId'],
        unitName: nameOf(unitId),
        ...sumOf(rows.filter((row) => row.unitId === unitId)),
      }))
      .sort((a, b) => compareVietnamese(a.unitName, b.unitName)),
  };
}

function sumOf(rows: readonly Row[]): Counted {
  const sum = (of: (row: Row) => number) => rows.reduce((all, row) => all + of(row), 0);
  const received = sum((row) => row.received);
  const [inTime, late] = [sum((row) => row.inTime), sum((row) => row.late)];
  return {
    received,
    inTime,
    late,
    open: received - inTime - late,
    inTimePercent: percent(inTime, inTime + late),
  };
}

/** One decimal place; null of nothing. */
const percent = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.floor((part * 1000) / whole) / 10;
