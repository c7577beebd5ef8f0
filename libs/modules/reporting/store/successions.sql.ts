import type { UnitId } from '#kernel';
import { statement } from '#platform';

/** Which unit goes on with the work of one that is no more; null: none does. */
export interface Succession {
  readonly unitId: UnitId;
  readonly successorId: UnitId | null;
}

export const successions = statement<Succession>(
  'reporting.successions',
  `SELECT unit_id AS "unitId", successor_id AS "successorId" FROM reporting.unit_succession
    WHERE body_id = platform.current_body()`,
);

/** $1 unit, $2 successor or null, $3 basis, $4 person, $5 time */
export const setSuccessor = statement(
  'reporting.set_successor',
  `INSERT INTO reporting.unit_succession (body_id, unit_id, successor_id, basis, written_by, written_at)
   VALUES (platform.current_body(), $1, $2, $3, $4, $5)
   ON CONFLICT (body_id, unit_id)
     DO UPDATE SET successor_id = $2, basis = $3, written_by = $4, written_at = $5`,
);
