import type { EdxmlPackage } from '#edxml';
import { DomainError } from '#kernel';
import type { BlobStore, Transaction } from '#platform';
import type { DispatchTools } from '../dispatch-tools.js';
import type { IncomingId } from '../ports.js';
import { findInInbox, holdIncomingDocument, insertAnnex } from '../store/incoming.sql.js';
import { openPackageForUs } from './open-for-us.js';
import { pdfsOf } from './pdfs-of-package.js';
import type { Receipt } from './receipt.js';
import { answerAgain, takeNew, takeRefusedAgain } from './take-in.js';

export interface ReceivedPackage {
  readonly incomingId: IncomingId;
  readonly documentUid: string;
  /** True when this document had been received before; it is registered no second time. */
  readonly repeated: boolean;
}

/** Takes a package in for the transaction's body: envelope, completeness, signatures, doubles; then 01. */
export async function receivePackage(
  tx: Transaction,
  tools: DispatchTools,
  blobs: BlobStore,
  bytes: Buffer,
): Promise<ReceivedPackage> {
  const message = await openPackageForUs(tx, tools.clock.now(), bytes);
  const { main, annexes } = pdfsOf(message);
  const beside = annexes.map((annex) => annex.bytes);
  const receipt: Receipt = {
    message,
    packageSha256: await blobs.put(bytes),
    pdfSha256: await blobs.put(main.bytes),
    pdfName: main.attachmentName,
    annexes: await Promise.all(
      annexes.map(async (annex) => ({
        name: annex.attachmentName,
        description: annex.description ?? '',
        sha256: await blobs.put(annex.bytes),
      })),
    ),
    verdict: await tools.ports.get('verdict').verify(tx, main.bytes, beside),
  };
  await keepAnnexes(tx, receipt);
  return keep(tx, tools, receipt);
}

/** By their package: a document that comes again may bring them with newer revisions. */
async function keepAnnexes(
  tx: Transaction,
  { packageSha256, annexes, verdict }: Receipt,
): Promise<void> {
  for (const [index, { name, description, sha256 }] of annexes.entries()) {
    const judged = verdict.annexes[index];
    const title = judged?.title ?? (description || name);
    const found = [judged?.valid ?? false, judged?.findings ?? []];
    await tx.run(insertAnnex, [packageSha256, index + 1, title, name, sha256, ...found]);
  }
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
  if (!known) {
    const incomingId = await takeNew(tx, tools, receipt);
    return incomingId ? received(incomingId, message, false) : keep(tx, tools, receipt);
  }
  if (known.pdfSha256 !== pdfSha256)
    throw new DomainError('DocumentComesWithAnotherPdf', { code: known.code });
  await (known.state === 'refused'
    ? takeRefusedAgain(tx, tools, receipt, known)
    : answerAgain(tx, tools, receipt, known));
  return received(known.id, message, true);
}

const received = (
  incomingId: string,
  { documentId }: EdxmlPackage,
  repeated: boolean,
): ReceivedPackage => ({
  incomingId: incomingId as IncomingId,
  documentUid: documentId,
  repeated,
});
