import type { DocumentId } from '#kernel';
import type { Transaction } from '#platform';
import type { Finding } from '../domain/finding.js';
import { attachedTo } from './attached-to.js';
import { examine } from './examine.js';
import { readWorkingCopy } from './read-working-copy.js';

/** What is found in one saved text. */
export interface Examination {
  readonly revision: number;
  readonly findings: readonly Finding[];
}

/** What a submission would refuse now, and what people should look at before. */
export async function examineWorkingCopy(
  tx: Transaction,
  documentId: DocumentId,
): Promise<Examination> {
  const { content, revision } = await readWorkingCopy(tx, documentId);
  const attached = await attachedTo(tx, documentId, content);
  return { revision, findings: await examine(tx, content, null, attached) };
}
