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

export const pendingCount = statement<{ pending: string }>(
  'audit.pending_count',
  `SELECT count(*) AS pending FROM audit.pending WHERE body_id = platform.current_body()`,
);
