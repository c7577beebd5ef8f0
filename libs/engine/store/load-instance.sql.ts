import { statement } from '#platform';

export interface InstanceRow {
  readonly id: string;
  readonly machine: string;
  readonly machineVersion: number;
  readonly state: string;
  readonly context: unknown;
  readonly revision: number;
  /** The request that used this idempotency key before and the instance it was for, when one did. */
  readonly usedFor: string | null;
  readonly usedOn: string | null;
}

const columns = `i.id, i.machine, i.machine_version AS "machineVersion", i.state, i.context, i.revision,
          c.request AS "usedFor", c.instance_id AS "usedOn"`;

/** $1 body, $2 instance, $3 idempotency key or null */
export const loadInstance = statement<InstanceRow>(
  'engine.load_instance',
  `SELECT ${columns}
     FROM engine.instance i
     LEFT JOIN engine.command c ON c.body_id = $1 AND c.key = $3
    WHERE i.body_id = $1 AND i.id = $2`,
);

/** $1 body, $2 instances, $3 an idempotency key or null for each of them */
export const loadInstances = statement<InstanceRow>(
  'engine.load_instances',
  `SELECT ${columns}
     FROM unnest($2::uuid[], $3::text[]) AS asked(id, key)
     JOIN engine.instance i ON i.body_id = $1 AND i.id = asked.id
     LEFT JOIN engine.command c ON c.body_id = $1 AND c.key = asked.key`,
);

/** $1 body, $2 instance */
export const holdInstance = statement<unknown>(
  'engine.hold_instance',
  'SELECT FROM engine.instance WHERE body_id = $1 AND id = $2 FOR NO KEY UPDATE',
);

/** $1 body, $2 instance, $3 when */
export const touchInstance = statement<unknown>(
  'engine.touch_instance',
  'UPDATE engine.instance SET updated_at = greatest(updated_at, $3) WHERE body_id = $1 AND id = $2',
);
