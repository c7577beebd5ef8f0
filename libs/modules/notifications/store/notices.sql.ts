import type { PersonId } from '#kernel';
import { statement } from '#platform';
import type { Notice } from '../notice.js';

/** One row a person; $1 ids, $2 people, $3 texts, $4 event, $5 subject type, $6 subject, $7 time */
export const insertNotices = statement(
  'notifications.insert_notices',
  `INSERT INTO notifications.notice (body_id, id, person_id, text, event_id, subject_type, subject_id, at)
   SELECT platform.current_body(), told.id, told.person, told.text, $4, $5, $6, $7
     FROM unnest($1::uuid[], $2::uuid[], $3::text[]) AS told (id, person, text)`,
);

export const noticesOfPerson = statement<Notice>(
  'notifications.notices_of_person',
  `SELECT id, text, at, subject_type AS "subjectType", subject_id AS "subjectId",
          read_at IS NOT NULL AS read
     FROM notifications.notice
    WHERE body_id = platform.current_body() AND person_id = $1
    ORDER BY (read_at IS NOT NULL), at DESC, id DESC LIMIT 50`,
);

export const unreadOfPerson = statement<{ unread: number }>(
  'notifications.unread_of_person',
  `SELECT count(*)::int AS unread FROM notifications.notice
    WHERE body_id = platform.current_body() AND person_id = $1 AND (read_at IS NOT NULL) = false`,
);

/** $1 person, $2 ids or null for all, $3 time */
export const readNotices = statement(
  'notifications.read_notices',
  `UPDATE notifications.notice SET read_at = $3
    WHERE body_id = platform.current_body() AND person_id = $1 AND read_at IS NULL
      AND ($2::uuid[] IS NULL OR id = ANY ($2))`,
);

export interface Cursor {
  readonly next: string;
}

/** Begins at the beginning of the trail for a body that has no cursor yet. */
export const beginCursor = statement(
  'notifications.begin_cursor',
  `INSERT INTO notifications.cursor (body_id, next_index) VALUES (platform.current_body(), 0)
   ON CONFLICT DO NOTHING`,
);

/** Held until commit: two processes never tell of the same event. */
export const holdCursor = statement<Cursor>(
  'notifications.hold_cursor',
  `SELECT next_index AS next FROM notifications.cursor
    WHERE body_id = platform.current_body() FOR UPDATE`,
);

export const moveCursor = statement(
  'notifications.move_cursor',
  `UPDATE notifications.cursor SET next_index = $1 WHERE body_id = platform.current_body()`,
);

export interface TrailRow {
  readonly logIndex: string;
  readonly eventId: string;
  readonly at: Date;
  readonly action: string;
  readonly by: PersonId | null;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly subjectVersion: number;
  readonly canonical: Buffer;
}

/** $1 first index, $2 at most */
export const trailFrom = statement<TrailRow>(
  'notifications.trail_from',
  `SELECT log_index AS "logIndex", id AS "eventId", at, action, person_id AS by,
          subject_type AS "subjectType", subject_id AS "subjectId",
          subject_version AS "subjectVersion", canonical
     FROM audit.event_summary
    WHERE body_id = platform.current_body() AND log_index >= $1 ORDER BY log_index LIMIT $2`,
);
