import { statement, type Statement } from '#platform';

/** SQLSTATE of a save whose instance somebody else has moved meanwhile. */
export const instanceHasMoved = 'TK001';

/** What a step is saved with, and its type. */
const types = {
  body: 'uuid',
  id: 'uuid',
  revision: 'int',
  before: 'text',
  state: 'text',
  context: 'jsonb',
  at: 'timestamptz',
  event: 'text',
  person: 'uuid',
  eventId: 'uuid',
  action: 'text',
  machine: 'text',
  canonical: 'text',
  key: 'text',
  request: 'text',
  closed: 'text[]',
  opened: 'jsonb',
  stopped: 'text[]',
  started: 'jsonb',
  jobs: 'jsonb',
} as const;

export type StepRow = Readonly<Record<keyof typeof types, unknown>>;
const columns = Object.keys(types) as (keyof StepRow)[];

/** The parameters of a statement that saves one step. */
export const parametersOf = (row: StepRow): unknown[] =>
  columns.map((name) => (types[name] === 'jsonb' ? JSON.stringify(row[name]) : row[name]));

/** What changes around the instances, each done only where some step asks for it. */
const around = {
  commanded: `INSERT INTO engine.command (body_id, key, instance_id, request, at)
     SELECT body, key, id, request, at FROM step WHERE key IS NOT NULL`,
  closed: `UPDATE engine.work_item w
        SET closed_at = step.at, closed_by = step.person, outcome = step.event
       FROM step
      WHERE w.body_id = step.body AND w.instance_id = step.id AND w.key = ANY (step.closed)
        AND w.closed_at IS NULL`,
  opened: `INSERT INTO engine.work_item
            (body_id, instance_id, key, opened_revision, kind, round, person_id, role, unit_id, opened_at, due_at)
     SELECT step.body, step.id, item.key, step.revision + 1, item.kind, item.round, item."personId",
            item.role, item."unitId", step.at, item."dueAt"
       FROM step, jsonb_to_recordset(step.opened) AS item(key text, kind text, round int,
            "personId" uuid, role text, "unitId" uuid, "dueAt" timestamptz)`,
  stopped: `DELETE FROM engine.clock c USING step
      WHERE c.body_id = step.body AND c.instance_id = step.id AND c.key = ANY (step.stopped)`,
  started: `INSERT INTO engine.clock (body_id, instance_id, key, due_at, event)
     SELECT step.body, step.id, clock.key, clock."dueAt", clock.event
       FROM step, jsonb_to_recordset(step.started) AS clock(key text, "dueAt" timestamptz, event jsonb)`,
  queued: `SELECT platform.add_jobs(jsonb_agg(job)) FROM step, jsonb_array_elements(step.jobs) AS job`,
} as const;

export type Around = Readonly<Record<keyof typeof around, boolean>>;

/** Where the steps come from. Either way each row is found by its key, however many rows there are. */
const sources = {
  /** No table at all: the parameters stand where they are named. */
  one: `NOT MATERIALIZED (
     SELECT ${columns.map((name, n) => `$${n + 1}::${types[name]} AS "${name}"`).join(', ')})`,
  /** $1 their body, $2 all of them; the planner expects few rows of an equality, as 32 of thousands are. */
  several: `MATERIALIZED (
     SELECT * FROM jsonb_to_recordset($2::jsonb)
            AS step(${columns.map((name) => `"${name}" ${types[name]}`).join(', ')})
      WHERE body = $1)`,
} as const;

/**
 * One guarded statement for whole transitions: when one of the instances has moved on, the
 * transaction fails, so that COMMIT may follow in the same message.
 */
const saving = (source: keyof typeof sources, parts: readonly (keyof Around)[]): string =>
  `WITH step AS ${sources[source]}, moved AS (
     UPDATE engine.instance i
        SET state = step.state, context = step.context, revision = i.revision + 1, updated_at = step.at
       FROM step WHERE i.body_id = step.body AND i.id = step.id AND i.revision = step.revision
     RETURNING i.id
   ), remembered AS (
     INSERT INTO engine.history (body_id, instance_id, revision, event, from_state, to_state, person_id, at)
     SELECT body, id, revision + 1, event, "before", state, person, at FROM step
   )${parts.map((part) => `, ${part} AS (\n     ${around[part]}\n   )`).join('')}
   SELECT CASE WHEN (SELECT count(*) FROM moved) < (SELECT count(*) FROM step)
               THEN engine.instance_has_moved() END
        ${parts.includes('queued') ? ', (SELECT count(*) FROM queued)' : ''},
          count(audit.record(body, "eventId", at, person, action, machine, id::text, revision + 1,
                             convert_to(canonical, 'UTF8')))
     FROM step`;

const statements = new Map<string, Statement<unknown>>();

/** The statement with the parts that are asked for; each combination has a name of its own. */
export function savingStatement(source: keyof typeof sources, asked: Around): Statement<unknown> {
  const parts = (Object.keys(around) as (keyof Around)[]).filter((part) => asked[part]);
  const name = ['engine.save', source, ...parts].join('_');
  const known = statements.get(name) ?? statement<unknown>(name, saving(source, parts));
  statements.set(name, known);
  return known;
}
