import { statement } from '#platform';

export type IncomingState = 'arrived' | 'accepted' | 'refused';

export interface HeldIncoming {
  readonly id: string;
  readonly state: IncomingState;
  readonly code: string;
  readonly pdfSha256: string;
  readonly senderName: string;
  readonly senderOrganId: string;
  readonly documentUid: string;
  readonly signaturesValid: boolean;
  readonly arrivedAt: Date;
  readonly revision: number;
}

const heldColumns = `id, state, code, pdf_sha256 AS "pdfSha256", sender_name AS "senderName",
  sender_organ_id AS "senderOrganId", document_uid AS "documentUid",
  signatures_valid AS "signaturesValid", arrived_at AS "arrivedAt", revision`;

export const holdIncoming = statement<HeldIncoming>(
  'dispatch.hold_incoming',
  `SELECT ${heldColumns} FROM dispatch.incoming
    WHERE body_id = platform.current_body() AND id = $1 FOR UPDATE`,
);

export const holdIncomingDocument = statement<HeldIncoming>(
  'dispatch.hold_incoming_document',
  `SELECT ${heldColumns} FROM dispatch.incoming
    WHERE body_id = platform.current_body() AND sender_organ_id = $1 AND document_uid = $2 FOR UPDATE`,
);

/** No row touched when the document is there already: two messages raced. */
export const insertIncoming = statement(
  'dispatch.insert_incoming',
  `INSERT INTO dispatch.incoming (body_id, id, sender_organ_id, sender_name, document_uid, code,
     issued_on, type_name, subject, signer_name, pdf_sha256, pdf_name, message_id,
     package_sha256, signatures_valid, findings, arrived_at)
   VALUES (platform.current_body(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14,
     $15, $16)
   ON CONFLICT ON CONSTRAINT document_is_received_once DO NOTHING`,
);

/** What was refused is there again, in the words of its new envelope, to be decided anew. */
export const takeAgain = statement<{ readonly revision: number }>(
  'dispatch.take_again',
  `UPDATE dispatch.incoming SET state = 'arrived', message_id = $2, package_sha256 = $3,
          signatures_valid = $4, findings = $5, arrived_at = $6, decided_at = NULL, decided_by = NULL,
          refusal_reason = NULL, sender_name = $7, type_name = $8, subject = $9, signer_name = $10,
          revision = revision + 1
    WHERE body_id = platform.current_body() AND id = $1 RETURNING revision`,
);

export const decideIncoming = statement<{ readonly revision: number }>(
  'dispatch.decide_incoming',
  `UPDATE dispatch.incoming SET state = $2, refusal_reason = $3, decided_by = $4, decided_at = $5,
          revision = revision + 1
    WHERE body_id = platform.current_body() AND id = $1 RETURNING revision`,
);

/** The document came again in another message; answers go to that one now. */
export const followMessage = statement(
  'dispatch.follow_message',
  `UPDATE dispatch.incoming SET message_id = $2, package_sha256 = $3
    WHERE body_id = platform.current_body() AND id = $1`,
);

/** The inbox: one row a message, by its sender and its id. */
export const insertInbox = statement(
  'dispatch.insert_inbox',
  `INSERT INTO dispatch.inbox (body_id, sender_organ_id, message_id, package_sha256, incoming_id, received_at)
   VALUES (platform.current_body(), $1, $2, $3, $4, $5)
   ON CONFLICT DO NOTHING`,
);

/** The same package again brings the same files. */
export const insertAnnex = statement(
  'dispatch.insert_incoming_annex',
  `INSERT INTO dispatch.incoming_annex
     (body_id, package_sha256, position, title, file_name, sha256, valid, findings)
   VALUES (platform.current_body(), $1, $2, $3, $4, $5, $6, $7)
   ON CONFLICT DO NOTHING`,
);

export const findInInbox = statement<{
  readonly incomingId: string;
  readonly packageSha256: string;
}>(
  'dispatch.find_in_inbox',
  `SELECT incoming_id AS "incomingId", package_sha256 AS "packageSha256" FROM dispatch.inbox
    WHERE body_id = platform.current_body() AND sender_organ_id = $1 AND message_id = $2`,
);

export interface IncomingListRow {
  readonly incomingId: string;
  readonly sender: { readonly organId: string; readonly name: string };
  readonly documentUid: string;
  readonly code: string;
  readonly issuedOn: string;
  readonly typeName: string;
  readonly subject: string;
  readonly signerName: string;
  readonly pdfSha256: string;
  readonly pdfName: string;
  readonly packageSha256: string;
  readonly signaturesValid: boolean;
  readonly findings: readonly string[];
  readonly annexes: readonly {
    readonly position: number;
    readonly title: string;
    readonly fileName: string;
    readonly sha256: string;
    readonly valid: boolean;
    readonly findings: readonly string[];
  }[];
  readonly arrivedAt: Date;
  readonly state: IncomingState;
  readonly decidedAt: Date | null;
  readonly refusalReason: string | null;
  readonly answers: readonly {
    readonly code: string;
    readonly reason: string | null;
    readonly statedAt: string;
    readonly sentAt: string | null;
    readonly lastError: string | null;
  }[];
}

const listColumns = `incoming.id AS "incomingId",
          jsonb_build_object('organId', sender_organ_id, 'name', sender_name) AS sender, document_uid AS "documentUid", code,
          issued_on::text AS "issuedOn", type_name AS "typeName", subject,
          signer_name AS "signerName", pdf_sha256 AS "pdfSha256", pdf_name AS "pdfName",
          package_sha256 AS "packageSha256", signatures_valid AS "signaturesValid", findings,
          arrived_at AS "arrivedAt", state, decided_at AS "decidedAt",
          refusal_reason AS "refusalReason",
          coalesce((SELECT jsonb_agg(jsonb_build_object('position', position, 'title', title,
                      'fileName', file_name, 'sha256', sha256, 'valid', valid, 'findings', annex.findings)
                      ORDER BY position)
                      FROM dispatch.incoming_annex annex
                     WHERE (annex.body_id, annex.package_sha256) =
                           (incoming.body_id, incoming.package_sha256)), '[]') AS annexes,
          coalesce((SELECT jsonb_agg(jsonb_build_object('code', told.code, 'reason', told.reason,
                      'statedAt', told.stated_at, 'sentAt', told.sent_at, 'lastError', told.last_error)
                      ORDER BY told.stated_at, told.id)
                      FROM dispatch.answer told
                     WHERE (told.body_id, told.incoming_id) = (incoming.body_id, incoming.id)), '[]')
            AS answers`;

export const readIncoming = statement<IncomingListRow>(
  'dispatch.read_incoming',
  `SELECT ${listColumns} FROM dispatch.incoming incoming
    WHERE body_id = platform.current_body() AND id = $1`,
);

const isFound = (words: string): string => `(${words}::text IS NULL OR
  strpos(platform.fold(concat_ws(' ', sender_name, code, type_name, subject, signer_name)),
         platform.fold(${words})) > 0)`;

/** Parameters: state, words, last row of the page before, how many; null asks for all. Newest first. */
export const listIncoming = statement<IncomingListRow>(
  'dispatch.list_incoming',
  `SELECT ${listColumns} FROM dispatch.incoming incoming
    WHERE body_id = platform.current_body()
      AND ($1::text IS NULL OR state = $1) AND ${isFound('$2')}
      AND ($3::uuid IS NULL OR (arrived_at, id) <
             (SELECT last.arrived_at, last.id FROM dispatch.incoming last
               WHERE last.body_id = platform.current_body() AND last.id = $3))
    ORDER BY arrived_at DESC, id DESC LIMIT $4`,
);

/** How many of each state the words find. */
export const countIncoming = statement<{
  readonly state: IncomingState;
  readonly count: number;
}>(
  'dispatch.count_incoming',
  `SELECT state, count(*)::integer AS count FROM dispatch.incoming
    WHERE body_id = platform.current_body() AND ${isFound('$1')} GROUP BY state`,
);
