import { statement } from '#platform';

export const liveNumberOfDocument = statement<{ readonly code: string; readonly date: string }>(
  'registry.live_number_of_document',
  `SELECT code, issued_on::text AS date FROM registry.outgoing_entry
    WHERE body_id = platform.current_body() AND document_id = $1 AND voided_at IS NULL`,
);

export const insertOutgoing = statement<{ readonly code: string }>(
  'registry.insert_outgoing',
  `INSERT INTO registry.outgoing_entry
     (body_id, id, book_id, year, number, symbol, issued_on, doc_type, type_name, subject,
      signer_name, signer_id, recipients, archive_unit, copies,
      document_id, version_id, content_hash, drafter_ids, clerk_id, registered_at)
   VALUES (platform.current_body(), $1, $2, $3, $4, $5, $6, $7, $8, $9,
      $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
   RETURNING code`,
);

export interface EntryState {
  readonly code: string;
  readonly documentId: string;
  readonly date: string;
  readonly sealed: boolean;
  readonly sealedSha256: string | null;
  readonly voided: boolean;
  readonly dispatchedOn: string | null;
  readonly revision: number;
}

export const holdEntry = statement<EntryState>(
  'registry.hold_entry',
  `SELECT code, document_id AS "documentId", issued_on::text AS date,
          sealed_at IS NOT NULL AS sealed, sealed_sha256 AS "sealedSha256",
          voided_at IS NOT NULL AS voided, dispatched_on::text AS "dispatchedOn", revision
     FROM registry.outgoing_entry
    WHERE body_id = platform.current_body() AND id = $1 FOR UPDATE`,
);

export const voidEntry = statement(
  'registry.void_entry',
  `UPDATE registry.outgoing_entry SET void_reason = $2, voided_by = $3, voided_at = $4
    WHERE body_id = platform.current_body() AND id = $1`,
);

export const sealEntry = statement(
  'registry.seal_entry',
  `UPDATE registry.outgoing_entry SET sealed_sha256 = $2, sealed_at = $3
    WHERE body_id = platform.current_body() AND id = $1`,
);

export const dispatchEntry = statement(
  'registry.dispatch_entry',
  `UPDATE registry.outgoing_entry SET dispatched_on = $2
    WHERE body_id = platform.current_body() AND id = $1`,
);

export const acknowledgeEntry = statement(
  'registry.acknowledge_entry',
  `INSERT INTO registry.acknowledgement (body_id, entry_id, receiver, acknowledged_at)
   VALUES (platform.current_body(), $1, $2, $3)
   ON CONFLICT DO NOTHING`,
);
