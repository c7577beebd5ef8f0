import { statement } from '#platform';

export const lastCheckpoint = statement<{ note: string }>(
  'audit.last_checkpoint',
  `SELECT note FROM audit.checkpoint WHERE body_id = platform.current_body()
    ORDER BY size DESC LIMIT 1`,
);

export const insertCheckpoint = statement(
  'audit.insert_checkpoint',
  `INSERT INTO audit.checkpoint (body_id, size, root, note, at)
   VALUES (platform.current_body(), $1, $2, $3, $4) ON CONFLICT (body_id, size) DO NOTHING`,
);

export const entriesFrom = statement<{ canonical: Buffer }>(
  'audit.entries_from',
  `SELECT e.canonical FROM audit.log_entry l
     JOIN audit.event e ON e.body_id = l.body_id AND e.id = l.event_id
    WHERE l.body_id = platform.current_body() AND l.log_index >= $1 AND l.log_index < $2
    ORDER BY l.log_index LIMIT $3`,
);

/** Events that have no place in the log and none in the outbox: there must never be one. */
export const lostEvents = statement<{ id: string }>(
  'audit.lost_events',
  `SELECT e.id FROM audit.event e
    WHERE e.body_id = platform.current_body()
      AND NOT EXISTS (SELECT FROM audit.log_entry l WHERE (l.body_id, l.event_id) = (e.body_id, e.id))
      AND NOT EXISTS (SELECT FROM audit.pending p WHERE (p.body_id, p.event_id) = (e.body_id, e.id))
    ORDER BY e.id LIMIT 10`,
);

export interface LoggedEntry {
  readonly index: string;
  readonly leafHash: Buffer;
  /** Null when the log names an event that is not there. */
  readonly canonical: Buffer | null;
}

/** A page of the log: $1 from index, $2 how many. */
export const loggedEntries = statement<LoggedEntry>(
  'audit.logged_entries',
  `SELECT l.log_index AS index, l.leaf_hash AS "leafHash", e.canonical
     FROM audit.log_entry l
     LEFT JOIN audit.event e ON e.body_id = l.body_id AND e.id = l.event_id
    WHERE l.body_id = platform.current_body() AND l.log_index >= $1
    ORDER BY l.log_index LIMIT $2`,
);

export const allCheckpoints = statement<{ note: string; at: Date }>(
  'audit.all_checkpoints',
  'SELECT note, at FROM audit.checkpoint WHERE body_id = platform.current_body() ORDER BY size',
);

export const eventCount = statement<{ count: number }>(
  'audit.event_count',
  'SELECT count(*)::integer AS count FROM audit.event WHERE body_id = platform.current_body()',
);
