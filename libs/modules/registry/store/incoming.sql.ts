import { statement } from '#platform';

export const insertIncoming = statement(
  'registry.insert_incoming',
  `INSERT INTO registry.incoming_entry
     (body_id, id, book_id, year, number, arrived_on, incoming_id, document_uid, author_organ_id,
      author, code, issued_on, type_name, subject, assigned_to, note, clerk_id, registered_at)
   VALUES (platform.current_body(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14,
      $15, $16, $17)`,
);

export interface KnownArrival {
  readonly entryId: string;
  readonly number: number;
  readonly arrivedOn: string;
  readonly assignedTo: string;
}

/** The row of a document that came before: by its DocumentId, or by author, code and date. */
export const findArrival = statement<KnownArrival>(
  'registry.find_arrival',
  `SELECT id AS "entryId", number, arrived_on::text AS "arrivedOn", assigned_to AS "assignedTo"
     FROM registry.incoming_entry
    WHERE body_id = platform.current_body() AND author_organ_id = $1
      AND (document_uid = $2 OR (code, issued_on) = ($3, $4::date))`,
);

export const insertHandOver = statement(
  'registry.insert_hand_over',
  `INSERT INTO registry.hand_over (body_id, entry_id, handed_on, received_by)
   VALUES (platform.current_body(), $1, $2, $3)
   ON CONFLICT DO NOTHING`,
);
