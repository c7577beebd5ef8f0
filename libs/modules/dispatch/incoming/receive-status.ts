import type { BlobStore, Transaction } from '#platform';
import type { DispatchTools } from '../dispatch-tools.js';
import { recordStatus, type RecordedStatus } from '../outgoing/record-status.js';
import { openStatusForUs } from './open-for-us.js';

/** Takes a receiver's signed answer in for the transaction's body. */
export async function receiveStatus(
  tx: Transaction,
  tools: DispatchTools,
  blobs: BlobStore,
  bytes: Buffer,
): Promise<RecordedStatus> {
  const status = await openStatusForUs(tx, tools.clock.now(), bytes);
  return recordStatus(tx, tools, {
    documentUid: status.responseFor.documentId,
    receiverOrganId: status.from.organId,
    code: status.statusCode,
    reason: status.description ?? null,
    messageId: status.messageId,
    inReplyTo: status.inReplyTo ?? null,
    statedAt: new Date(status.timestamp),
    packageSha256: await blobs.put(bytes),
  });
}
