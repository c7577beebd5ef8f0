import { statement } from '#platform';
import type { Envelope } from '../domain/issued-document.js';
import type { Address } from '../domain/organ.js';
import type { DeliveryState } from '../domain/delivery-state.js';

export const insertMessage = statement(
  'dispatch.insert_message',
  `INSERT INTO dispatch.message (body_id, id, delivery_id, ordinal, pdf_sha256, envelope, address, created_at)
   SELECT platform.current_body(), $1, $2, 1 + count(*), $3, $4::jsonb, $5::jsonb, $6
     FROM dispatch.message WHERE body_id = platform.current_body() AND delivery_id = $2`,
);

export interface MessageRow {
  readonly messageId: string;
  readonly deliveryId: string;
  readonly state: DeliveryState;
  readonly isCurrent: boolean;
  readonly documentUid: string;
  readonly pdfSha256: string;
  readonly packageSha256: string | null;
  readonly envelope: Envelope;
  readonly address: Address;
  readonly createdAt: Date;
}

export const readMessage = statement<MessageRow>(
  'dispatch.read_message',
  `SELECT message.id AS "messageId", delivery.id AS "deliveryId", delivery.state,
          delivery.message_id = message.id AS "isCurrent", document_uid AS "documentUid",
          message.pdf_sha256 AS "pdfSha256", package_sha256 AS "packageSha256", envelope, address,
          created_at AS "createdAt"
     FROM dispatch.message message
     JOIN dispatch.delivery delivery
       ON (delivery.body_id, delivery.id) = (message.body_id, message.delivery_id)
    WHERE message.body_id = platform.current_body() AND message.id = $1`,
);

/** The first package built for a message is the one that is sent, however often. */
export const keepPackage = statement<{ readonly packageSha256: string }>(
  'dispatch.keep_package',
  `UPDATE dispatch.message SET package_sha256 = coalesce(package_sha256, $2)
    WHERE body_id = platform.current_body() AND id = $1
    RETURNING package_sha256 AS "packageSha256"`,
);

export const markHandedOver = statement(
  'dispatch.mark_handed_over',
  `UPDATE dispatch.message SET handed_over_at = coalesce(handed_over_at, $2)
    WHERE body_id = platform.current_body() AND id = $1`,
);

export const insertAttempt = statement(
  'dispatch.insert_attempt',
  `INSERT INTO dispatch.attempt (body_id, id, message_id, at, outcome, detail)
   VALUES (platform.current_body(), $1, $2, $3, $4, $5)`,
);

/** No row when the same status has been told before. */
export const insertStatus = statement(
  'dispatch.insert_status',
  `INSERT INTO dispatch.delivery_status
     (body_id, id, delivery_id, code, reason, status_message_id, in_reply_to, stated_at,
      received_at, package_sha256)
   VALUES (platform.current_body(), $1, $2, $3, $4, $5, $6, $7, $8, $9)
   ON CONFLICT ON CONSTRAINT status_counts_once DO NOTHING`,
);
