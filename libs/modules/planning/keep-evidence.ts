import { DomainError, nfc, type DocumentId, type Ids, type PersonId } from '#kernel';
import type { Transaction } from '#platform';
import { insertEvidence, issuedDocument } from './store/work.sql.js';

export type NewEvidence =
  | { readonly kind: 'link'; readonly name: string; readonly url: string }
  | { readonly kind: 'document'; readonly documentId: DocumentId }
  | { readonly kind: 'file'; readonly name: string; readonly sha256: string };

interface Kept {
  readonly subjectKind: 'target' | 'task' | 'product';
  readonly subjectId: string;
  readonly evidence: NewEvidence;
  readonly by: PersonId;
  readonly at: Date;
}

/** Keeps what proves work; a document must be issued. Returns what it is called. */
export async function keepEvidence(
  tx: Transaction,
  ids: Ids,
  { subjectKind, subjectId, evidence, by, at }: Kept,
): Promise<string> {
  const name = await nameOf(tx, evidence);
  await tx.run(insertEvidence, [
    ...[ids.next<'Evidence'>(), subjectKind, subjectId, evidence.kind, name],
    evidence.kind === 'file' ? evidence.sha256 : null,
    evidence.kind === 'link' ? evidence.url : null,
    evidence.kind === 'document' ? evidence.documentId : null,
    ...[by, at],
  ]);
  return name;
}

async function nameOf(tx: Transaction, evidence: NewEvidence): Promise<string> {
  if (evidence.kind !== 'document') return nfc(evidence.name);
  const document = await tx.one(issuedDocument, [evidence.documentId]);
  if (!document) throw new DomainError('EvidenceIsAnIssuedDocument');
  return document.name;
}
