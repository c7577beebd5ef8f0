import { DomainError, nfc, type PersonId } from '#kernel';
import type { Transaction } from '#platform';
import type { DispatchTools } from '../dispatch-tools.js';
import type { IncomingId } from '../ports.js';
import { recordEvent } from '../record-event.js';
import { decideIncoming, holdIncoming, type HeldIncoming } from '../store/incoming.sql.js';
import { giveAnswer } from './give-answer.js';

/** Takes the document in; 03 goes to its sender. */
export async function acceptIncoming(
  tx: Transaction,
  tools: DispatchTools,
  incomingId: IncomingId,
  by: PersonId,
): Promise<void> {
  const incoming = await undecided(tx, incomingId);
  if (!incoming.signaturesValid)
    throw new DomainError('IncomingSignaturesAreNotValid', { code: incoming.code });
  const now = tools.clock.now();
  const decided = await tx.one(decideIncoming, [incomingId, 'accepted', null, by, now]);
  await giveAnswer(tx, tools, incomingId, '03', null);
  await recordEvent(tx, tools, {
    action: 'IncomingAccepted',
    subject: { type: 'incoming', id: incomingId },
    revision: decided?.revision ?? 0,
    by,
    data: { documentUid: incoming.documentUid, sender: incoming.senderName },
  });
}

/** Sends the document back with a reason; 02 goes to its sender. */
export async function refuseIncoming(
  tx: Transaction,
  tools: DispatchTools,
  incomingId: IncomingId,
  reason: string,
  by: PersonId,
): Promise<void> {
  if (!/\S/.test(reason)) throw new DomainError('RefusalNeedsReason');
  const incoming = await undecided(tx, incomingId);
  const now = tools.clock.now();
  const decided = await tx.one(decideIncoming, [incomingId, 'refused', nfc(reason), by, now]);
  await giveAnswer(tx, tools, incomingId, '02', nfc(reason));
  await recordEvent(tx, tools, {
    action: 'IncomingRefused',
    subject: { type: 'incoming', id: incomingId },
    revision: decided?.revision ?? 0,
    by,
    data: {
      documentUid: incoming.documentUid,
      sender: incoming.senderName,
      reason: nfc(reason),
    },
  });
}

async function undecided(tx: Transaction, incomingId: IncomingId): Promise<HeldIncoming> {
  const incoming = await tx.one(holdIncoming, [incomingId]);
  if (!incoming) throw new DomainError('IncomingIsUnknown', { incomingId });
  if (incoming.state !== 'arrived')
    throw new DomainError('IncomingIsDecided', { code: incoming.code, state: incoming.state });
  return incoming;
}
