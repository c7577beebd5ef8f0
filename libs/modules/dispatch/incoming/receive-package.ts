import type { EdxmlPackage } from '#edxml';
import { DomainError, sha256Hex, type Id } from '#kernel';
import type { BlobStore, Transaction } from '#platform';
import type { DispatchTools } from '../dispatch-tools.js';
import type { ArrivedDocument, IncomingId } from '../ports.js';
import { recordEvent } from '../record-event.js';
import {
  findInInbox,
  followMessage,
  holdIncomingDocument,
  insertInbox,
  insertIncoming,
  takeAgain,
  type HeldIncoming,
} from '../store/incoming.sql.js';
import { giveAnswer } from './give-answer.js';
import { mainPdf } from './main-pdf.js';
import { openPackageForUs } from './open-for-us.js';

export interface ReceivedPackage {
  readonly incomingId: IncomingId;
  readonly documentUid: string;
  /** True when this document had been received before; it is registered no second time. */
  readonly repeated: boolean;
}

interface Receipt {
  readonly message: EdxmlPackage;
  readonly packageSha256: string;
  readonly pdfSha256: string;
  readonly pdfName: string;
  readonly verdict: { readonly valid: boolean; readonly findings: readonly string[] };
}

/** Takes a package in for the transaction's body: envelope, completeness, signatures, doubles; then 01. */
export async function receivePackage(
  tx: Transaction,
  tools: DispatchTools,
  blobs: BlobStore,
  bytes: Buffer,
): Promise<ReceivedPackage> {
  const message = await openPackageForUs(tx, tools.clock.now(), bytes);
  const pdf = mainPdf(message);
  const receipt: Receipt = {
    message,
    packageSha256: await blobs.put(bytes),
    pdfSha256: await blobs.put(pdf.bytes),
    pdfName: pdf.attachmentName,
    verdict: await tools.ports.get('verdict').verify(tx, pdf.bytes),
  };
  return keep(tx, tools, receipt);
}

async function keep(
  tx: Transaction,
  tools: DispatchTools,
  receipt: Receipt,
): Promise<ReceivedPackage> {
  const { message, packageSha256, pdfSha256 } = receipt;
  const sender = message.from.organId;
  const seen = await tx.one(findInInbox, [sender, message.messageId]);
  if (seen && seen.packageSha256 !== packageSha256) throw new DomainError('MessageIdIsUsedTwice');
  if (seen) return received(seen.incomingId, message, true);
  const known = await tx.one(holdIncomingDocument, [sender, message.documentId]);
  if (!known) return keepNew(tx, tools, receipt);
  if (known.pdfSha256 !== pdfSha256)
    throw new DomainError('DocumentComesWithAnotherPdf', { code: known.code });
  await putIntoInbox(tx, tools, receipt, known.id);
  await (known.state === 'refused'
    ? takeRefusedAgain(tx, tools, receipt, known)
    : answerAgain(tx, tools, receipt, known));
  return received(known.id, message, true);
}

async function keepNew(
  tx: Transaction,
  tools: DispatchTools,
  receipt: Receipt,
): Promise<ReceivedPackage> {
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
  // The same document came by another connection meanwhile: it is known now.
  if (added === 0) return keep(tx, tools, receipt);
  await putIntoInbox(tx, tools, receipt, incomingId);
  await giveAnswer(tx, tools, incomingId, '01', null);
  await recordArrival(tx, tools, 'PackageArrived', document, 1);
  await tools.ports.get('arrivals').arrived(tx, document);
  return received(incomingId, message, false);
}

/** The sender mended the envelope of what was refused: it is to be decided anew. */
async function takeRefusedAgain(
  tx: Transaction,
  tools: DispatchTools,
  receipt: Receipt,
  known: HeldIncoming,
): Promise<void> {
  const { message, packageSha256, verdict } = receipt;
  const taken = await tx.one(takeAgain, [
    known.id,
    message.messageId,
    packageSha256,
    verdict.valid,
    verdict.findings,
    tools.clock.now(),
  ]);
  await giveAnswer(tx, tools, known.id as IncomingId, '01', null);
  const document = arrivedDocument(known.id as IncomingId, receipt);
  await recordArrival(tx, tools, 'PackageArrivedAgain', document, taken?.revision ?? 0);
  await tools.ports.get('arrivals').arrivedAgain(tx, document);
}

/** The same answer as before, to the newer message. */
async function answerAgain(
  tx: Transaction,
  tools: DispatchTools,
  { message, packageSha256 }: Receipt,
  known: HeldIncoming,
): Promise<void> {
  await tx.run(followMessage, [known.id, message.messageId, packageSha256]);
  const code = known.state === 'accepted' ? '03' : '01';
  await giveAnswer(tx, tools, known.id as IncomingId, code, null);
}

const putIntoInbox = (
  tx: Transaction,
  tools: DispatchTools,
  { message, packageSha256 }: Receipt,
  incomingId: string,
): Promise<number> =>
  tx.run(insertInbox, [
    message.from.organId,
    message.messageId,
    packageSha256,
    incomingId,
    tools.clock.now(),
  ]);

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

const arrivedDocument = (
  incomingId: IncomingId,
  { message, pdfSha256, verdict }: Receipt,
): ArrivedDocument => ({
  incomingId,
  sender: { organId: message.from.organId, name: message.from.organName },
  documentUid: message.documentId,
  code: `${message.code.codeNumber}/${message.code.codeNotation}`,
  issuedOn: message.promulgationInfo.promulgationDate,
  typeName: message.documentType.typeName,
  subject: message.subject,
  signerName: message.signerInfo?.fullName ?? '',
  pdfSha256,
  signaturesValid: verdict.valid,
  findings: verdict.findings,
});

const received = (
  incomingId: string,
  { documentId }: EdxmlPackage,
  repeated: boolean,
): ReceivedPackage => ({
  incomingId: incomingId as Id<'Incoming'>,
  documentUid: documentId,
  repeated,
});
