import { statement } from '#platform';
import type { SignatureFacts, SigningIntent } from '../intent.js';

/** Takes nothing while another intent of the document is open. */
export const insertIntent = statement(
  'signing.insert_intent',
  `INSERT INTO signing.intent
     (body_id, id, kind, document_id, version_id, round, key_id, person_id, post_id, form, number,
      date, basis_sha256, pending_sha256, to_be_signed, opened_at, expires_at, drafter_ids, warnings)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
   ON CONFLICT (body_id, document_id) WHERE state = 'open' DO NOTHING`,
);

export interface IntentRow extends Omit<SigningIntent, 'annexes'> {
  readonly pendingSha256: string | null;
  /** What the clerk takes as number and date; null on the leader's. */
  readonly number: number | null;
  readonly date: string | null;
}

const columns = `
  id AS "intentId", kind, document_id AS "documentId", version_id AS "versionId", round,
  key_id AS "keyId", person_id AS "personId", post_id AS "postId", warnings, basis_sha256 AS "basisSha256",
  pending_sha256 AS "pendingSha256", to_be_signed AS "toBeSigned", opened_at AS "openedAt",
  expires_at AS "expiresAt", state, number, date::text AS date`;

export const selectIntent = statement<IntentRow>(
  'signing.select_intent',
  `SELECT ${columns} FROM signing.intent WHERE body_id = $1 AND id = $2`,
);

export const lockIntent = statement<IntentRow>(
  'signing.lock_intent',
  `SELECT ${columns} FROM signing.intent WHERE body_id = $1 AND id = $2 FOR UPDATE`,
);

export const selectOpenIntent = statement<IntentRow>(
  'signing.select_open_intent',
  `SELECT ${columns} FROM signing.intent
    WHERE body_id = $1 AND document_id = $2 AND state = 'open'`,
);

export const closeIntent = statement(
  'signing.close_intent',
  `UPDATE signing.intent SET state = $3, closed_at = $4, closed_by = $5, closing_reason = $6
    WHERE body_id = $1 AND id = $2`,
);

/** An intent whose time ran out makes room for the next; a value that still comes is kept apart. */
export const abandonExpired = statement(
  'signing.abandon_expired',
  `UPDATE signing.intent SET state = 'abandoned', closed_at = $3, closing_reason = 'quá hạn'
    WHERE body_id = $1 AND document_id = $2 AND state = 'open' AND expires_at < $3`,
);

export const insertLateSignature = statement(
  'signing.insert_late_signature',
  `INSERT INTO signing.late_signature
     (body_id, intent_id, value, annex_values, file_sha256, arrived_at)
   VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (body_id, intent_id) DO NOTHING`,
);

export const markLate = statement(
  'signing.mark_late',
  `UPDATE signing.intent SET state = 'late'
    WHERE body_id = $1 AND id = $2 AND state = 'abandoned'`,
);

export const insertSignature = statement(
  'signing.insert_signature',
  `INSERT INTO signing.signature
     (body_id, id, intent_id, after_sha256, value, certificate_pem, chain_pem, method, signed_at)
   SELECT $1, $2, $3, $4, $5, k.certificate_pem, k.chain_pem, $6, $7
     FROM signing.intent i JOIN signing.key k ON k.body_id = i.body_id AND k.id = i.key_id
    WHERE i.body_id = $1 AND i.id = $3`,
);

export interface SignatureRow extends Omit<SignatureFacts, 'registration'> {
  readonly number: number | null;
  readonly date: string | null;
}

const signature = `
  SELECT id AS "signatureId", intent_id AS "intentId", kind, document_id AS "documentId",
         version_id AS "versionId", round, before_sha256 AS "beforeSha256",
         after_sha256 AS "afterSha256", person_id AS "personId", post_id AS "postId", form,
         key_id AS "keyId", certificate_pem AS "certificatePem", chain_pem AS "chainPem",
         signed_at AS "signedAt", method, number, date::text AS date
    FROM signing.signature_summary`;

export const selectSignature = statement<SignatureRow>(
  'signing.select_signature',
  `${signature} WHERE body_id = $1 AND id = $2`,
);

export const selectSignatureOfIntent = statement<SignatureRow & { readonly value: Buffer | null }>(
  'signing.select_signature_of_intent',
  `SELECT facts.*, s.value FROM (${signature}) AS facts
     JOIN signing.signature s ON s.body_id = $1 AND s.intent_id = facts."intentId"
    WHERE facts."intentId" = $2`,
);

/** Of a document, or of one of its versions. */
export const selectSignatures = statement<SignatureRow>(
  'signing.select_signatures',
  `${signature}
    WHERE body_id = $1 AND document_id = $2 AND ($3::uuid IS NULL OR version_id = $3)
    ORDER BY id`,
);

/** The leader's signature that a seal of this version and round goes onto. */
export const selectLeaderSignature = statement<SignatureRow>(
  'signing.select_leader_signature',
  `${signature}
    WHERE body_id = $1 AND document_id = $2 AND version_id = $3 AND round = $4 AND kind = 'leader'`,
);

export const selectNewestLeaderSignature = statement<SignatureRow>(
  'signing.select_newest_leader_signature',
  `${signature}
    WHERE body_id = $1 AND document_id = $2 AND kind = 'leader' ORDER BY id DESC LIMIT 1`,
);
