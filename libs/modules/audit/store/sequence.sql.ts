import type { Id } from '#kernel';
import { statement } from '#platform';

/** One sequencer per body at a time, whichever process it runs in. */
export const holdLog = statement<unknown>(
  'audit.hold_log',
  `SELECT pg_advisory_xact_lock(hashtextextended('audit.log ' || platform.current_body(), 0))`,
);

export const logSize = statement<{ size: string }>(
  'audit.log_size',
  `SELECT coalesce(max(log_index) + 1, 0) AS size FROM audit.log_entry
    WHERE body_id = platform.current_body()`,
);

export interface PendingEvent {
  readonly id: Id<'TrailEvent'>;
  readonly at: Date;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly subjectVersion: number;
  readonly leafHash: Buffer;
}

/**
 * The next events to index. Events of one instance keep the order of its versions; a version that
 * waits behind an older one carries the older one's place. Ids grow with time (UUIDv7).
 */
export const nextPending = statement<PendingEvent>(
  'audit.next_pending',
  `SELECT e.id, e.at, e.action, e.subject_type AS "subjectType", e.subject_id AS "subjectId",
          e.subject_version AS "subjectVersion", e.leaf_hash AS "leafHash"
     FROM audit.pending p JOIN audit.event e ON e.body_id = p.body_id AND e.id = p.event_id
    WHERE p.body_id = platform.current_body()
    ORDER BY max(e.id::text) OVER (PARTITION BY e.subject_id, e.subject_version = 0,
                                     CASE WHEN e.subject_version = 0 THEN e.id END
                                   ORDER BY e.subject_version, e.id),
             e.subject_version, e.id
    LIMIT $1`,
);

/** $1 first index, $2 event ids in order */
export const insertEntries = statement(
  'audit.insert_entries',
  `INSERT INTO audit.log_entry (body_id, log_index, event_id, leaf_hash)
   SELECT e.body_id, $1::bigint + chosen.place - 1, e.id, e.leaf_hash
     FROM unnest($2::uuid[]) WITH ORDINALITY AS chosen (id, place)
     JOIN audit.event e ON e.body_id = platform.current_body() AND e.id = chosen.id`,
);

/** $1 levels, $2 positions, $3 hashes */
export const insertNodes = statement(
  'audit.insert_nodes',
  `INSERT INTO audit.log_node (body_id, level, position, hash)
   SELECT platform.current_body(), * FROM unnest($1::int[], $2::bigint[], $3::bytea[])`,
);

export const forgetPending = statement<unknown>(
  'audit.forget_pending',
  'SELECT audit.forget_pending($1::uuid[])',
);
