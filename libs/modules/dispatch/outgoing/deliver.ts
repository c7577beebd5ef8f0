import type { Problem } from '#edxml';
import { DomainError, type BodyId } from '#kernel';
import type { JobAttempt, Transaction } from '#platform';
import { rejected, unreachable, type Sending } from '../channels/channel.js';
import { summaryOf } from '../incoming/parties.js';
import type { DispatchTools } from '../dispatch-tools.js';
import type { Postman } from '../postman.js';
import type { DeliveryId } from '../ports.js';
import { recordEvent } from '../record-event.js';
import { keepError } from '../store/deliveries.sql.js';
import { insertAttempt, keepPackage, readMessage, type MessageRow } from '../store/messages.sql.js';
import { buildEnvelope } from './build-envelope.js';
import { heldDelivery } from './held-delivery.js';
import { handOver } from './move-delivery.js';

export interface DeliveryJob {
  readonly bodyId: BodyId;
  readonly messageId: string;
}

/**
 * One attempt to hand a message over. At least once: the package is built once, kept, and sent
 * under the same id however often, so that the receiver recognises a repeat.
 */
export async function deliver(
  postman: Postman,
  { bodyId, messageId }: DeliveryJob,
  attempt: JobAttempt,
): Promise<void> {
  const message = await postman.work.inBody(bodyId, (tx) => tx.one(readMessage, [messageId]));
  if (!message?.isCurrent || message.state !== 'waiting') return;
  const sending = await send(postman, bodyId, message).catch(notBuilt);
  await postman.work.inBody(bodyId, (tx) =>
    noteOutcome(tx, postman.tools, message, sending, attempt),
  );
  if (sending.outcome === 'unreachable') throw new Error(sending.detail);
}

async function send(postman: Postman, bodyId: BodyId, message: MessageRow): Promise<Sending> {
  const sha256 = message.packageSha256 ?? (await build(postman, bodyId, message));
  const parcel = {
    kind: 'document',
    messageId: message.messageId,
    bytes: await postman.blobs.get(sha256),
    title: `Văn bản ${message.envelope.code}`,
  } as const;
  return postman.channels[message.address.channel].send(parcel, message.address.address);
}

/** A package refused for what it lacks stays so; any other fault of ours may pass. Both are shown. */
function notBuilt(error: unknown): Sending {
  if (!(error instanceof DomainError)) return unreachable(`Lỗi khi lập gói tin: ${String(error)}`);
  const { problems } = error.details;
  const summary = Array.isArray(problems) ? summaryOf(problems as Problem[]) : error.code;
  return rejected(`Không lập được gói tin: ${summary}`);
}

async function build(postman: Postman, bodyId: BodyId, message: MessageRow): Promise<string> {
  const annexes = await Promise.all(
    (message.envelope.annexFiles ?? []).map(({ sha256 }) => postman.blobs.get(sha256)),
  );
  const xml = buildEnvelope(message, await postman.blobs.get(message.pdfSha256), annexes);
  return postman.work.inBody(bodyId, async (tx) => {
    const signed = await postman.tools.ports.get('keys').sign(tx, xml);
    const built = await postman.blobs.put(Buffer.from(signed));
    const kept = await tx.one(keepPackage, [message.messageId, built]);
    return kept?.packageSha256 ?? built;
  });
}

async function noteOutcome(
  tx: Transaction,
  tools: DispatchTools,
  message: MessageRow,
  { outcome, detail }: Sending,
  attempt: JobAttempt,
): Promise<void> {
  const delivery = await heldDelivery(tx, message.deliveryId as DeliveryId);
  const now = tools.clock.now();
  await tx.run(insertAttempt, [
    tools.ids.next<'Attempt'>(),
    message.messageId,
    now,
    outcome,
    detail,
  ]);
  if (delivery.messageId !== message.messageId || delivery.state !== 'waiting') return;
  if (outcome === 'accepted') return handOver(tx, tools, delivery, now);
  const stopped = outcome === 'rejected' || attempt.last;
  const kept = await tx.one(keepError, [delivery.id, detail, stopped ? now : null]);
  await recordEvent(tx, tools, {
    action: 'DeliveryFailed',
    subject: { type: 'delivery', id: delivery.id },
    revision: kept?.revision ?? 0,
    by: null,
    data: {
      documentId: delivery.documentId,
      receiver: delivery.receiverName,
      outcome,
      detail,
      stopped,
    },
  });
}
