import type { StatusCode } from '#edxml';
import { statement } from '#platform';

export const insertAnswer = statement(
  'dispatch.insert_answer',
  `INSERT INTO dispatch.answer (body_id, id, incoming_id, in_reply_to, code, reason, stated_at)
   SELECT platform.current_body(), $1, id, message_id, $3, $4, $5
     FROM dispatch.incoming WHERE body_id = platform.current_body() AND id = $2`,
);

export interface AnswerRow {
  readonly code: Extract<StatusCode, '01' | '02' | '03'>;
  readonly reason: string | null;
  readonly statedAt: Date;
  readonly inReplyTo: string;
  readonly packageSha256: string | null;
  readonly sentAt: Date | null;
  readonly senderOrganId: string;
  readonly documentUid: string;
  readonly documentCode: string;
  readonly issuedOn: string;
}

export const readAnswer = statement<AnswerRow>(
  'dispatch.read_answer',
  `SELECT answer.code, answer.reason, stated_at AS "statedAt", answer.package_sha256 AS "packageSha256",
          in_reply_to AS "inReplyTo", sent_at AS "sentAt", sender_organ_id AS "senderOrganId", document_uid AS "documentUid",
          incoming.code AS "documentCode", issued_on::text AS "issuedOn"
     FROM dispatch.answer answer
     JOIN dispatch.incoming incoming
       ON (incoming.body_id, incoming.id) = (answer.body_id, answer.incoming_id)
    WHERE answer.body_id = platform.current_body() AND answer.id = $1`,
);

/** The first envelope built for an answer is the one that is sent, however often. */
export const keepAnswerPackage = statement<{ readonly packageSha256: string }>(
  'dispatch.keep_answer_package',
  `UPDATE dispatch.answer SET package_sha256 = coalesce(package_sha256, $2)
    WHERE body_id = platform.current_body() AND id = $1
    RETURNING package_sha256 AS "packageSha256"`,
);

export const markAnswerSent = statement(
  'dispatch.mark_answer_sent',
  `UPDATE dispatch.answer SET sent_at = coalesce(sent_at, $2), last_error = NULL
    WHERE body_id = platform.current_body() AND id = $1`,
);

export const keepAnswerError = statement(
  'dispatch.keep_answer_error',
  `UPDATE dispatch.answer SET last_error = $2
    WHERE body_id = platform.current_body() AND id = $1`,
);
