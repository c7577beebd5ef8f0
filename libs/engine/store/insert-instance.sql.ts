import { statement } from '#platform';

/** $1 body, $2 instance, $3 machine, $4 version, $5 state, $6 context, $7 time */
export const insertInstance = statement(
  'engine.insert_instance',
  `INSERT INTO engine.instance (body_id, id, machine, machine_version, state, context, revision, created_at, updated_at)
   VALUES ($1, $2, $3, $4, $5, $6::jsonb, 0, $7, $7)`,
);

/** $1 body, $2 machine, $3 version, $4 `{id, state, context}` of each, $5 time */
export const insertInstances = statement(
  'engine.insert_instances',
  `INSERT INTO engine.instance (body_id, id, machine, machine_version, state, context, revision, created_at, updated_at)
   SELECT $1, born.id, $2, $3, born.state, born.context, 0, $5, $5
     FROM json_to_recordset($4::json) AS born(id uuid, state text, context jsonb)`,
);
