import type { Effects } from '../support/effects.js';
import type pg from 'pg';

/** One piece of work that waits in many documents, for a role that one person has. */
export interface OpenWork {
  readonly bodyId: string;
  readonly key: string;
  readonly subjects: readonly string[];
}

/** What waits for the form checker, whom every document reaches that he has not drafted himself. */
export async function openWork(owner: pg.Pool, personId: string): Promise<OpenWork> {
  const { rows } = await owner.query<{ bodyId: string; key: string; subject: string }>(
    `SELECT w.body_id AS "bodyId", w.key, w.instance_id AS subject
       FROM engine.work_item w JOIN engine.instance i ON i.body_id = w.body_id AND i.id = w.instance_id
      WHERE w.kind = 'formCheck' AND w.closed_at IS NULL
        AND NOT i.context -> 'version' -> 'drafters' ? $1
      ORDER BY w.instance_id`,
    [personId],
  );
  const [first] = rows;
  if (!first) throw new Error('Nothing waits for the form checker.');
  const { bodyId, key } = first;
  return { bodyId, key, subjects: rows.map(({ subject }) => subject) };
}

/** Rows that taking and giving back have left so far, by what they tell. */
export async function traces(owner: pg.Pool): Promise<Effects> {
  const { rows } = await owner.query<Record<string, number>>(
    `SELECT (SELECT sum(hands) FROM engine.work_item)::int AS hands,
            (SELECT count(*) FROM engine.work_handing)::int AS handings,
            (SELECT count(*) FROM audit.event)::int AS events,
            (SELECT count(*) FROM audit.pending)::int AS pending`,
  );
  return new Map(Object.entries(rows[0] ?? {}));
}
