import { statement, type Statement } from '#platform';

/** SQLSTATE of a save whose instance somebody else has moved meanwhile. */
export const instanceHasMoved = 'TK001';

/** What changes around the instances, each done only where some step asks for it. */
const around = {
  commanded: `INSERT INTO engine.command (body_id, key, instance_id, request, at)
     SELECT $1, key, id, request, at FROM step WHERE key IS NOT NULL`,
  closed: `UPDATE engine.work_item w
        SET closed_at = step.at, closed_by = step.person, outcome = step.event
       FROM step
      WHERE w.body_id = $1 AND w.instance_id = step.id AND w.key = ANY (step.closed)
        AND w.closed_at IS NULL`,
  opened: `INSERT INTO engine.work_item
            (body_id, instance_id, key, opened_revision, kind, round, person_id, role, unit_id, opened_at, due_at)
     SELECT $1, step.id, item.key, step.revision + 1, item.kind, item.round, item."personId", item.role,
            item."unitId", step.at, item."dueAt"
       FROM step, jsonb_to_recordset(step.opened) AS item(key text, kind text, round int,
            "personId" uuid, role text, "unitId" uuid, "dueAt" timestamptz)`,
  stopped: `DELETE FROM engine.clock c USING step
      WHERE c.body_id = $1 AND c.instance_id = step.id AND c.key = ANY (step.stopped)`,
  started: `INSERT INTO engine.clock (body_id, instance_id, key, due_at, event)
     SELECT $1, step.id, clock.key, clock."dueAt", clock.event
       FROM step, jsonb_to_recordset(step.started) AS clock(key text, "dueAt" timestamptz, event jsonb)`,
  queued: 'SELECT platform.add_jobs($4)',
} as const;

export type Around = Readonly<Record<keyof typeof around, boolean>>;

/**
 * One guarded statement for whole transitions of several instances: when one of them has moved on,
 * the transaction fails, so that COMMIT may follow in the same message.
 * $1 body, $2 steps, $3 their events, $4 their jobs
 */
const saving = (parts: readonly (keyof Around)[]): string =>
  `WITH step AS MATERIALIZED (
     SELECT * FROM jsonb_to_recordset($2::jsonb) AS step(
            id uuid, revision int, "before" text, state text, context jsonb, at timestamptz,
            event text, person uuid, key text, request text, opened jsonb, closed text[],
            started jsonb, stopped text[]) LIMIT 64
   ), moved AS (
     UPDATE engine.instance i
        SET state = step.state, context = step.context, revision = i.revision + 1, updated_at = step.at
       FROM step WHERE i.body_id = $1 AND i.id = step.id AND i.revision = step.revision
     RETURNING i.id
   ), remembered AS (
     INSERT INTO engine.history (body_id, instance_id, revision, event, from_state, to_state, person_id, at)
     SELECT $1, id, revision + 1, event, "before", state, person, at FROM step
   )${parts.map((part) => `, ${part} AS (\n     ${around[part]}\n   )`).join('')}
   SELECT CASE WHEN (SELECT count(*) FROM moved) < (SELECT count(*) FROM step)
               THEN engine.instance_has_moved() END,
          audit.record_all($1, $3)${parts.includes('queued') ? ', (SELECT count(*) FROM queued)' : ''}`;

const statements = new Map<string, Statement<unknown>>();

/** The statement with the parts that are asked for; each combination has a name of its own. */
export function savingStatement(asked: Around): Statement<unknown> {
  const parts = (Object.keys(around) as (keyof Around)[]).filter((part) => asked[part]);
  const name = ['engine.save', ...parts].join('_');
  const known = statements.get(name) ?? statement<unknown>(name, saving(parts));
  statements.set(name, known);
  return known;
}
