import type { StatusCode } from '#edxml';
import { statement } from '#platform';
import type { DeliveryState } from '../domain/delivery-state.js';
import type { DeliveryId } from '../ports.js';

/** No row when the document already has a delivery to this receiver. */
export const insertDelivery = statement(
  'dispatch.insert_delivery',
  `INSERT INTO dispatch.delivery (body_id, id, document_id, document_uid, code, issued_on, pdf_sha256,
     receiver_id, receiver_organ_id, receiver_name, state_since, message_id)
   VALUES (platform.current_body(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
   ON CONFLICT ON CONSTRAINT one_delivery_a_receiver DO NOTHING`,
);

export interface HeldDelivery {
  readonly id: string;
  readonly documentId: string;
  readonly documentUid: string;
  readonly code: string;
  readonly receiverOrganId: string;
  readonly receiverName: string;
  readonly pdfSha256: string;
  readonly state: DeliveryState;
  readonly messageId: string;
  readonly stoppedAt: Date | null;
}

const heldColumns = `id, document_id AS "documentId", document_uid AS "documentUid", code,
  receiver_organ_id AS "receiverOrganId", receiver_name AS "receiverName",
  pdf_sha256 AS "pdfSha256", state, message_id AS "messageId", stopped_at AS "stoppedAt"`;

export const holdDelivery = statement<HeldDelivery>(
  'dispatch.hold_delivery',
  `SELECT ${heldColumns} FROM dispatch.delivery
    WHERE body_id = platform.current_body() AND id = $1 FOR UPDATE`,
);

export const holdDeliveryToOrgan = statement<HeldDelivery>(
  'dispatch.hold_delivery_to_organ',
  `SELECT ${heldColumns} FROM dispatch.delivery
    WHERE body_id = platform.current_body() AND document_uid = $1 AND receiver_organ_id = $2
      FOR UPDATE`,
);

interface Revised {
  readonly revision: number;
}

/** Parameters: delivery, state, reason of refusal or null, now. */
export const moveDelivery = statement<Revised>(
  'dispatch.move_delivery',
  `UPDATE dispatch.delivery SET state = $2, refusal_reason = $3, state_since = $4,
          last_error = NULL, stopped_at = NULL, revision = revision + 1
    WHERE body_id = platform.current_body() AND id = $1 RETURNING revision`,
);

export const waiveDelivery = statement<Revised>(
  'dispatch.waive_delivery',
  `UPDATE dispatch.delivery SET state = 'waived', waive_reason = $2, waived_by = $3, state_since = $4,
          stopped_at = NULL, revision = revision + 1
    WHERE body_id = platform.current_body() AND id = $1 RETURNING revision`,
);

/** The delivery waits again, now for its next message. */
export const startMessage = statement<Revised>(
  'dispatch.start_message',
  `UPDATE dispatch.delivery SET state = 'waiting', message_id = $2, state_since = $3,
          refusal_reason = NULL, last_error = NULL, stopped_at = NULL, revision = revision + 1
    WHERE body_id = platform.current_body() AND id = $1 RETURNING revision`,
);

/** Keeps the error before people's eyes; `stopped` when no further attempt follows by itself. */
export const keepError = statement<Revised>(
  'dispatch.keep_error',
  `UPDATE dispatch.delivery SET last_error = $2, stopped_at = $3, revision = revision + 1
    WHERE body_id = platform.current_body() AND id = $1 RETURNING revision`,
);

export interface DeliveryRow {
  readonly deliveryId: DeliveryId;
  readonly documentId: string;
  readonly code: string;
  readonly receiverName: string;
  readonly receiverOrganId: string;
  readonly state: DeliveryState;
  readonly stateSince: Date;
  readonly refusalReason: string | null;
  readonly waiveReason: string | null;
  readonly lastError: string | null;
  readonly stoppedAt: Date | null;
  readonly channel: 'http' | 'folder' | 'smtp';
  readonly messages: number;
  readonly attempts: number;
  readonly handedOverAt: Date | null;
  /** SHA-256 of the newest package, null until it is built. */
  readonly packageSha256: string | null;
  readonly statuses: readonly {
    readonly code: StatusCode;
    readonly reason: string | null;
    readonly statedAt: string;
  }[];
}

const rowColumns = `delivery.id AS "deliveryId", document_id AS "documentId", code,
          receiver_name AS "receiverName", receiver_organ_id AS "receiverOrganId", state,
          state_since AS "stateSince", refusal_reason AS "refusalReason",
          waive_reason AS "waiveReason", last_error AS "lastError", stopped_at AS "stoppedAt",
          message.address ->> 'channel' AS channel, message.ordinal AS messages,
          message.handed_over_at AS "handedOverAt", message.package_sha256 AS "packageSha256",
          (SELECT count(*)::integer FROM dispatch.attempt JOIN dispatch.message tried
                ON (tried.body_id, tried.id) = (attempt.body_id, attempt.message_id)
            WHERE (tried.body_id, tried.delivery_id) = (delivery.body_id, delivery.id)) AS attempts,
          coalesce((SELECT jsonb_agg(jsonb_build_object('code', told.code, 'reason', told.reason,
                                     'statedAt', told.stated_at) ORDER BY told.received_at, told.id)
                      FROM dispatch.delivery_status told
                     WHERE (told.body_id, told.delivery_id) = (delivery.body_id, delivery.id)), '[]')
            AS statuses`;

const withMessage = `dispatch.delivery delivery
     JOIN dispatch.message message
       ON (message.body_id, message.id) = (delivery.body_id, delivery.message_id)`;

export const deliveriesOfDocument = statement<DeliveryRow>(
  'dispatch.deliveries_of_document',
  `SELECT ${rowColumns} FROM ${withMessage}
    WHERE delivery.body_id = platform.current_body() AND document_id = $1
    ORDER BY receiver_name, delivery.id`,
);

/** A delivery among all of the body. */
export interface ListedDelivery extends DeliveryRow {
  /** As its newest envelope states it. */
  readonly subject: string;
  readonly lastTriedAt: Date | null;
}

const isFound = (words: string): string => `(${words}::text IS NULL OR
  strpos(platform.fold(concat_ws(' ', code, receiver_name, message.envelope ->> 'subject')),
         platform.fold(${words})) > 0)`;

/** Parameters: state, words, last row of the page before, how many; null asks for all. Newest first. */
export const listDeliveries = statement<ListedDelivery>(
  'dispatch.list_deliveries',
  `SELECT ${rowColumns}, message.envelope ->> 'subject' AS subject,
          (SELECT max(at) FROM dispatch.attempt JOIN dispatch.message tried
                ON (tried.body_id, tried.id) = (attempt.body_id, attempt.message_id)
            WHERE (tried.body_id, tried.delivery_id) = (delivery.body_id, delivery.id))
            AS "lastTriedAt"
     FROM ${withMessage}
    WHERE delivery.body_id = platform.current_body()
      AND ($1::text IS NULL OR state = $1) AND ${isFound('$2')}
      AND ($3::uuid IS NULL OR delivery.id < $3)
    ORDER BY delivery.id DESC LIMIT $4`,
);

/** How many of each state the words find. */
export const countDeliveries = statement<{
  readonly state: DeliveryState;
  readonly count: number;
}>(
  'dispatch.count_deliveries',
  `SELECT state, count(*)::integer AS count FROM ${withMessage}
    WHERE delivery.body_id = platform.current_body() AND ${isFound('$1')} GROUP BY state`,
);
