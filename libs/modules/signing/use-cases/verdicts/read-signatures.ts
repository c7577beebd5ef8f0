import { DomainError, type DocumentId, type Id, type VersionId } from '#kernel';
import type { Transaction } from '#platform';
import type { SignatureFacts } from '../../intent.js';
import { selectSignature, selectSignatures, type SignatureRow } from '../../store/intents.sql.js';

export async function readSignature(
  tx: Transaction,
  signatureId: Id<'Signature'>,
): Promise<SignatureFacts> {
  const row = await tx.one(selectSignature, [tx.bodyId, signatureId]);
  if (!row) throw new DomainError('SignatureIsUnknown', { signatureId });
  return signatureOf(row);
}

export async function signaturesOf(
  tx: Transaction,
  documentId: DocumentId,
  versionId?: VersionId,
): Promise<readonly SignatureFacts[]> {
  const rows = await tx.all(selectSignatures, [tx.bodyId, documentId, versionId ?? null]);
  return rows.map(signatureOf);
}

export const signatureOf = ({ number, date, ...facts }: SignatureRow): SignatureFacts => ({
  ...facts,
  registration: number === null || date === null ? null : { number, date },
});
