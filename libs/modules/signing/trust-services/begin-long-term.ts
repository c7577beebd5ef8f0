import type { DocumentId, Ids } from '#kernel';
import { signersInFile } from '#pades';
import type { Transaction } from '#platform';
import { insertIssuedFile } from './issued-files.sql.js';
import type { SignatureLevel } from './levels.js';
import { levelOf } from './set-level.js';

export interface SealedFile {
  readonly documentId: DocumentId;
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly at: Date;
}

/** From the seal on a file is taken to the level its body wants, in the transaction that seals it. */
export async function beginLongTerm(
  tx: Transaction,
  ids: Ids,
  { documentId, sha256, bytes, at }: SealedFile,
): Promise<void> {
  const { level: wanted } = await levelOf(tx);
  if (wanted === 'B-B') return;
  const id = ids.next<'IssuedFile'>();
  const level = stampedLevel(bytes);
  const isThere = level === wanted;
  await tx.run(insertIssuedFile, [
    tx.bodyId,
    id,
    documentId,
    sha256,
    wanted,
    level,
    isThere ? null : at,
  ]);
}

/** B-T once every signature carries its own timestamp. */
const stampedLevel = (bytes: Uint8Array): SignatureLevel => {
  const signers = signersInFile(bytes);
  const count = (by: string): number => signers.filter((signer) => signer.by === by).length;
  return count('signature') === count('signatureTimestamp') ? 'B-T' : 'B-B';
};
