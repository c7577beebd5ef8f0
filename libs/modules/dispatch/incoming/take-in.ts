import { DomainError } from '#kernel';
import type { Transaction } from '#platform';
import type { DispatchTools } from '../dispatch-tools.js';
import type { ArrivedDocument, IncomingId } from '../ports.js';
import { recordEvent } from '../record-event.js';
import {
  followMessage,
  insertInbox,
  insertIncoming,
  takeAgain,
  type HeldIncoming,
} from '../store/incoming.sql.js';
import { giveAnswer } from './give-answer.js';
import { arrivedDocument, type Receipt } from './receipt.js';

/** A document seen for the first time; undefined when another connection was faster. */
export async function takeNew(
  tx: Transaction,
  tools: DispatchTools,
  receipt: Receipt,
): Promise<IncomingId | undefined> {
  const { message, verdict } = receipt;
  const incomingId = tools.ids.next<'Incoming'>();
  const document = arrivedDocument(incomingId, receipt);
  const added = await tx.run(insertIncoming, [
    incomingId,
    document.sender.organId,
    document.sender.name,
    document.documentUid,
    document.code,
    document.issuedOn,
    document.typeName,
    document.subject,
    document.signerName,
    document.pdfSha256,
    receipt.pdfName,
    message.messageId,
    receipt.packageSha256,
    verdict.valid,
    verdict.findings,
    tools.clock.now(),
  ]);
  if (added === 0) return undefined;
  await putIntoInbox(tx, tools, receipt, incomingId);
  await giveAnswer(tx, tools, incomingId, '01', null);
  await recordArrival(tx, tools, 'PackageArrived', document, 1);
  await tools.ports.get('arrivals').arrived(tx, document);
  return incomingId;
}

/** The sender mended the envelope of what was refused: it is to be decided anew. */
export async function takeRefusedAgain(
  tx: Transaction,
  tools: DispatchTools,
  receipt: Receipt,
  known: HeldIncoming,
): Promise<void> {
  const { message, packageSha256, verdict } = receipt;
  const document = arrivedDocument(known.id as IncomingId, receipt);
  await putIntoInbox(tx, tools, receipt, known.id);
  const taken = await tx.one(takeAgain, [
    known.id,
    message.messageId,
    packageSha256,
    verdict.valid,
    verdict.findings,
    tools.clock.now(),
    document.sender.name,
    document.typeName,
    document.subject,
    document.signerName,
  ]);
  await giveAnswer(tx, tools, document.incomingId, '01', null);
  await recordArrival(tx, tools, 'PackageArrivedAgain', document, taken?.revision ?? 0);
  await tools.ports.get('arrivals').arrivedAgain(tx, document);
}

/** The same answer as before, to the newer message. */
export async function answerAgain(
  tx: Transaction,
  tools: DispatchTools,
  receipt: Receipt,
  known: HeldIncoming,
): Promise<void> {
  const { message, packageSha256 } = receipt;
  await putIntoInbox(tx, tools, receipt, known.id);
  await tx.run(followMessage, [known.id, message.messageId, packageSha256]);
  const code = known.state === 'accepted' ? '03' : '01';
  await giveAnswer(tx, tools, known.id as IncomingId, code, null);
}

/** @throws DomainError MessageIdIsUsedTwice when another document came under this id meanwhile */
async function putIntoInbox(
  tx: Transaction,
  tools: DispatchTools,
  { message, packageSha256 }: Receipt,
  incomingId: string,
): Promise<void> {
  const added = await tx.run(insertInbox, [
    message.from.organId,
    message.messageId,
    packageSha256,
    incomingId,
    tools.clock.now(),
  ]);
  if (added === 0) throw new DomainError('MessageIdIsUsedTwice');
}

const recordArrival = (
  tx: Transaction,
  tools: DispatchTools,
  action: 'PackageArrived' | 'PackageArrivedAgain',
  document: ArrivedDocument,
  revision: number,
): Promise<void> =>
  recordEvent(tx, tools, {
    action,
    subject: { type: 'incoming', id: document.incomingId },
    revision,
    by: null,
    data: {
      sender: document.sender,
      documentUid: document.documentUid,
      pdfSha256: document.pdfSha256,
      signaturesValid: document.signaturesValid,
    },
  });
