import { DomainError, nfc, type DocumentId, type Id, type PersonId, type VersionId } from '#kernel';
import type { Transaction } from '#platform';
import { insertOutgoing, liveNumberOfDocument } from '../store/outgoing.sql.js';
import { recordEntry } from './record-entry.js';
import { refusalOfConstraint } from './refusal-of-constraint.js';
import { consume, holdNextNumber, type NextNumber } from './next-number.js';
import type { RegistryTools } from './registry-tools.js';

export type EntryId = Id<'RegisterEntry'>;

/** What the row of sổ đăng ký văn bản đi says besides number and date. */
export interface NumberRequest {
  readonly documentId: DocumentId;
  readonly versionId: VersionId;
  readonly contentHash: string;
  readonly docType: string;
  /** After the slash: `KH-TTYT`. */
  readonly symbol: string;
  readonly typeName: string;
  readonly subject: string;
  readonly signerName: string;
  readonly signerPersonId: PersonId;
  readonly drafterIds: readonly PersonId[];
  readonly clerkId: PersonId;
  readonly recipients: readonly string[];
  /** Column 6, where the archive copy stays: `VT, TCHC`. */
  readonly archiveUnit: string;
  readonly copies: number;
}

export interface TakenNumber {
  readonly entryId: EntryId;
  readonly number: number;
  /** `08/KH-TTYT` */
  readonly code: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
}

/** Gives the next number of the type's book and writes the register row, in the caller's transaction. */
export async function takeNumber(
  tx: Transaction,
  tools: RegistryTools,
  request: NumberRequest,
): Promise<TakenNumber> {
  refuseWrongClerk(request);
  const next = await holdNextNumber(tx, tools.clock, 'outgoing', request.docType);
  await refuseSecondNumber(tx, request.documentId);
  await consume(tx, next);
  const entryId = tools.ids.next<'RegisterEntry'>();
  const code = await writeEntry(tx, tools, entryId, next, request);
  const taken = { entryId, number: next.number, code, date: next.date };
  await recordEntry(tx, tools, 'NumberTaken', entryId, 1, request.clerkId, {
    documentId: request.documentId,
    versionId: request.versionId,
    contentHash: request.contentHash,
    code,
    date: next.date,
  });
  return taken;
}

function refuseWrongClerk({ clerkId, signerPersonId, drafterIds }: NumberRequest): void {
  if (clerkId === signerPersonId) throw new DomainError('ClerkCannotNumberWhatHeSigned');
  if (drafterIds.includes(clerkId)) throw new DomainError('ClerkCannotNumberWhatHeDrafted');
  if (drafterIds.includes(signerPersonId)) throw new DomainError('SignerDraftedWhatIsNumbered');
}

/** Asked under the counter's lock, so that of two clerks the second sees the first one's number. */
async function refuseSecondNumber(tx: Transaction, documentId: DocumentId): Promise<void> {
  const live = await tx.one(liveNumberOfDocument, [documentId]);
  if (live) throw new DomainError('DocumentAlreadyHasNumber', { ...live });
}

async function writeEntry(
  tx: Transaction,
  tools: RegistryTools,
  entryId: EntryId,
  next: NextNumber,
  request: NumberRequest,
): Promise<string> {
  const row = await tx
    .one(insertOutgoing, [
      entryId,
      next.bookId,
      next.year,
      next.number,
      nfc(request.symbol),
      next.date,
      request.docType,
      nfc(request.typeName),
      nfc(request.subject),
      nfc(request.signerName),
      request.signerPersonId,
      request.recipients.map(nfc),
      nfc(request.archiveUnit),
      request.copies,
      request.documentId,
      request.versionId,
      request.contentHash,
      request.drafterIds,
      request.clerkId,
      tools.clock.now(),
    ])
    .catch(refusalOfConstraint);
  if (!row) throw new Error('An inserted register row came back empty.');
  return row.code;
}
