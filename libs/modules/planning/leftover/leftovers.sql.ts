import type { DocumentId, Id, UnitId } from '#kernel';
import { statement } from '#platform';

export type LeftoverId = Id<'Leftover'>;

/** $1 id, $2 task or target, $3 its id, $4 plan, $5 time */
export const insertLeftover = statement(
  'planning.insert_leftover',
  `INSERT INTO planning.leftover (body_id, id, row_kind, row_id, plan_id, asked_at)
   VALUES (platform.current_body(), $1, $2, $3, $4, $5)`,
);

export interface LeftoverRow {
  readonly id: LeftoverId;
  readonly row: 'task' | 'target';
  readonly rowId: string;
  readonly planId: DocumentId;
  readonly planSymbol: string;
  readonly planTitle: string;
  readonly number: string;
  readonly words: string;
  readonly leadUnits: readonly UnitId[];
  readonly askedAt: Date;
  readonly state: string;
  /** How far the task is; null of a target. */
  readonly percent: number | null;
  /** How often the target was measured. */
  readonly values: number;
}

const rows = `SELECT l.id, l.row_kind AS row, l.row_id AS "rowId", l.plan_id AS "planId",
          p.symbol AS "planSymbol", p.title AS "planTitle", coalesce(t.number, g.number) AS number,
          coalesce(t.action, g.words) AS words, coalesce(t.lead_units, g.lead_units) AS "leadUnits",
          l.asked_at AS "askedAt", i.state, (work.context ->> 'percent')::int AS percent,
          (SELECT count(*)::int FROM planning.actual a
            WHERE a.body_id = l.body_id AND a.target_id = l.row_id) AS values
     FROM planning.leftover l
     JOIN engine.instance_summary i ON i.body_id = l.body_id AND i.id = l.id
     JOIN planning.plan p ON p.body_id = l.body_id AND p.id = l.plan_id
     LEFT JOIN engine.instance_summary work ON work.body_id = l.body_id AND work.id = l.row_id
     LEFT JOIN planning.task t ON t.body_id = l.body_id AND t.id = l.row_id
     LEFT JOIN planning.target g ON g.body_id = l.body_id AND g.id = l.row_id
    WHERE l.body_id = platform.current_body()`;

export const leftoverById = statement<LeftoverRow>(
  'planning.leftover_by_id',
  `${rows} AND l.id = $1`,
);

/** $1 task or target */
export const leftoverOfRow = statement<LeftoverRow>(
  'planning.leftover_of_row',
  `${rows} AND l.row_id = $1`,
);

/** Open ones first. $1 plan that was replaced or that replaced it, or null; $2 only open ones */
export const leftoversBy = statement<LeftoverRow>(
  'planning.leftovers_by',
  `${rows}
      AND ($1::uuid IS NULL OR l.plan_id = $1 OR p.replaced_by = $1)
      AND (NOT $2::bool OR i.state = 'asked')
    ORDER BY (i.state = 'asked') DESC, l.asked_at DESC, p.id, coalesce(t.position, g.position), l.row_kind`,
);

export const targetHasWork = statement<{ has: boolean }>(
  'planning.target_has_work',
  `SELECT EXISTS (SELECT FROM planning.actual a
                   WHERE a.body_id = platform.current_body() AND a.target_id = $1)
       OR EXISTS (SELECT FROM planning.evidence e
                   WHERE e.body_id = platform.current_body() AND e.subject_id = $1) AS has`,
);
