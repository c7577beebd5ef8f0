import { statement } from '#platform';
import type { ClockSpec } from '../hosted-machine.js';

export interface InstanceOfVersion {
  readonly id: string;
  readonly state: string;
  readonly context: unknown;
}

/** $1 body, $2 machine, $3 version, $4 the last id that was read or null, $5 how many */
export const instancesOfVersion = statement<InstanceOfVersion>(
  'engine.instances_of_version',
  `SELECT id, state, context FROM engine.instance
    WHERE body_id = $1 AND machine = $2 AND machine_version = $3 AND ($4::uuid IS NULL OR id > $4)
    ORDER BY id LIMIT $5`,
);

/** $1 body */
export const countByVersion = statement<{ machine: string; version: number; instances: number }>(
  'engine.count_by_version',
  `SELECT machine, machine_version AS version, count(*)::int AS instances
     FROM engine.instance WHERE body_id = $1 GROUP BY 1, 2 ORDER BY 1, 2`,
);

export interface OpenItem {
  readonly key: string;
  readonly kind: string;
  readonly round: number;
  readonly personId: string | null;
  readonly role: string | null;
  readonly unitId: string | null;
  readonly dueAt: Date | null;
}

/** $1 body, $2 instance */
export const openItemsOf = statement<OpenItem>(
  'engine.open_items_of',
  `SELECT key, kind, round, person_id AS "personId", role, unit_id AS "unitId", due_at AS "dueAt"
     FROM engine.work_item WHERE body_id = $1 AND instance_id = $2 AND closed_at IS NULL`,
);

/** $1 body, $2 instance */
export const clocksOfInstance = statement<Omit<ClockSpec, 'dueAt'> & { readonly dueAt: Date }>(
  'engine.clocks_of_instance',
  `SELECT key, due_at AS "dueAt", event FROM engine.clock WHERE body_id = $1 AND instance_id = $2`,
);

/** $1 body, $2 instance, $3 keys, $4 time, $5 outcome */
export const closeItems = statement(
  'engine.close_items',
  `UPDATE engine.work_item SET closed_at = $4, outcome = $5
    WHERE body_id = $1 AND instance_id = $2 AND key = ANY ($3) AND closed_at IS NULL`,
);

/** $1 body, $2 instance, $3 keys */
export const stopClocks = statement(
  'engine.stop_clocks',
  'DELETE FROM engine.clock WHERE body_id = $1 AND instance_id = $2 AND key = ANY ($3)',
);

/** $1 body, $2 instance, $3 version */
export const setVersion = statement(
  'engine.set_version',
  'UPDATE engine.instance SET machine_version = $3 WHERE body_id = $1 AND id = $2',
);
