import type { ReturnState } from '#contracts';
import type { UnitId } from '#kernel';
import { statement } from '#platform';
import type { ReturnId } from '../returns/accepted-returns.js';

/** A successor's return tells of the rows of the one it goes on with. $1 that one's return, $2 its own */
export const takeOverRows = statement(
  'reporting.take_over_rows',
  `INSERT INTO reporting.reported_row (body_id, row_id, return_id)
   SELECT body_id, row_id, $2 FROM reporting.reported_row
    WHERE body_id = platform.current_body() AND return_id = $1
   ON CONFLICT DO NOTHING`,
);

/** Rows of a return nobody waits for that its successor's return does not tell of. */
export interface LeftBehind {
  readonly returnId: ReturnId;
  readonly unitId: UnitId;
  readonly successorId: UnitId;
  /** Null: the successor has no return in that period. */
  readonly heirId: ReturnId | null;
  readonly heirState: ReturnState | null;
  readonly rows: number;
}

/** $1 period or null: of every one; $2 successor or null: of every one */
export const rowsLeftBehind = statement<LeftBehind>(
  'reporting.rows_left_behind',
  `SELECT gone.id AS "returnId", gone.unit_id AS "unitId", s.successor_id AS "successorId",
          heir.id AS "heirId", there.state AS "heirState", count(*)::int AS rows
     FROM reporting.unit_return gone
     JOIN engine.instance_summary i ON i.body_id = gone.body_id AND i.id = gone.id
      AND i.state = 'waived'
     JOIN reporting.unit_succession s ON s.body_id = gone.body_id AND s.unit_id = gone.unit_id
      AND s.successor_id IS NOT NULL
     JOIN reporting.reported_row row ON row.body_id = gone.body_id AND row.return_id = gone.id
     LEFT JOIN reporting.unit_return heir ON heir.body_id = gone.body_id
      AND heir.period_id = gone.period_id AND heir.unit_id = s.successor_id
     LEFT JOIN engine.instance_summary there ON there.body_id = heir.body_id AND there.id = heir.id
    WHERE gone.body_id = platform.current_body()
      AND gone.period_id = coalesce($1, gone.period_id)
      AND s.successor_id = coalesce($2, s.successor_id)
      AND NOT EXISTS (SELECT FROM reporting.reported_row told WHERE told.body_id = row.body_id
                         AND told.return_id = heir.id AND told.row_id = row.row_id)
    GROUP BY gone.id, gone.unit_id, s.successor_id, heir.id, there.state ORDER BY gone.id`,
);
