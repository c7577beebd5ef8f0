import type { ReturnContent } from '#contracts';
import { DomainError } from '#kernel';
import type { Transaction } from '#platform';
import { filesOfReturn } from '../../store/return-files.sql.js';

/** A line names only files that were brought to this very return. `EvidenceFileIsUnknown` */
export async function demandFiles(
  tx: Transaction,
  returnId: string,
  { targets }: ReturnContent,
): Promise<void> {
  const named = targets.flatMap(({ evidence }) => evidence.filter(({ kind }) => kind === 'file'));
  if (named.length === 0) return;
  const known = new Set((await tx.all(filesOfReturn, [returnId])).map(({ sha256 }) => sha256));
  const strange = named.find(({ ref }) => !known.has(ref));
  if (strange) throw new DomainError('EvidenceFileIsUnknown', { name: strange.name });
}
