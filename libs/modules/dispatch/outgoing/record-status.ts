import type { StatusCode } from '#edxml';
import { DomainError, nfc } from '#kernel';
import type { Transaction } from '#platform';
import type { DispatchTools } from '../dispatch-tools.js';
import { answerTo } from '../domain/delivery-state.js';
import { holdDeliveryToOrgan } from '../store/deliveries.sql.js';
import { insertStatus } from '../store/messages.sql.js';
import { answer } from './move-delivery.js';

/** A receiver's answer whose signature has been judged already. */
export interface ReceiverStatus {
  readonly documentUid: string;
  readonly receiverOrganId: string;
  readonly code: StatusCode;
  readonly reason: string | null;
  /** The status message's own id. */
  readonly messageId: string;
  /** The message it answers; null when the receiver does not say. */
  readonly inReplyTo: string | null;
  readonly statedAt: Date;
  readonly packageSha256: string;
}

export interface RecordedStatus {
  /** True when the same status had been told before; nothing has changed then. */
  readonly repeated: boolean;
}

/** Keeps a status and moves its delivery if it tells something new. Telling it twice is telling it once. */
export async function recordStatus(
  tx: Transaction,
  tools: DispatchTools,
  status: ReceiverStatus,
): Promise<RecordedStatus> {
  const { documentUid, receiverOrganId, code } = status;
  const delivery = await tx.one(holdDeliveryToOrgan, [documentUid, receiverOrganId]);
  if (!delivery)
    throw new DomainError('StatusIsForNoDelivery', { documentUid, organId: receiverOrganId });
  const reason = status.reason === null ? null : nfc(status.reason);
  if (code === '02' && !/\S/.test(reason ?? '')) throw new DomainError('RefusalNeedsReason');
  const now = tools.clock.now();
  const added = await tx.run(insertStatus, [
    tools.ids.next<'DeliveryStatus'>(),
    delivery.id,
    code,
    reason,
    status.messageId,
    status.inReplyTo,
    status.statedAt,
    now,
    status.packageSha256,
  ]);
  if (added === 0) return { repeated: true };
  const isLate = status.inReplyTo !== null && status.inReplyTo !== delivery.messageId;
  const state = isLate ? undefined : answerTo(delivery.state, code);
  if (state)
    await answer(
      tx,
      tools,
      delivery,
      { state, code, reason: state === 'refused' ? reason : null },
      now,
    );
  return { repeated: false };
}
