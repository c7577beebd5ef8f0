import type { EdxmlPackage } from '#edxml';
import { DomainError } from '#kernel';
import type { Transaction } from '#platform';
import type { DispatchTools } from '../dispatch-tools.js';
import type { IncomingId } from '../ports.js';
import { findInInbox, holdIncomingDocument, insertAnnex } from '../store/incoming.sql.js';
import type { Receipt } from './receipt.js';
import { answerAgain, takeNew, takeRefusedAgain } from './take-in.js';

export interface ReceivedPackage {
  readonly incomingId: IncomingId;
  readonly documentUid: string;
  /** True when this document had been received before; it is registered no second time. */
  readonly repeated: boolean;
}

/** Takes in what was judged for the transaction's body: completeness, doubles; then 01. */
export async function receivePackage(
  tx: Transaction,
  tools: DispatchTools,
  receipt: Receipt,
): Promise<ReceivedPackage> {
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

/** The document is held first: who waited for another connection then sees what that one kept. */
async function keep(
  tx: Transaction,
  tools: DispatchTools,
  receipt: Receipt,
): Promise<ReceivedPackage> {
  const { message, packageSha256, pdfSha256 } = receipt;
  const sender = message.from.organId;
  const known = await tx.one(holdIncomingDocument, [sender, message.documentId]);
  const seen = await tx.one(findInInbox, [sender, message.messageId]);
  if (seen && seen.packageSha256 !== packageSha256) throw new DomainError('MessageIdIsUsedTwice');
  if (seen) return received(seen.incomingId, message, true);
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
