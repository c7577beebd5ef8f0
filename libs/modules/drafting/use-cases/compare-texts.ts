import { DomainError, type DocumentId, type VersionId } from '#kernel';
import type { DocumentContent } from '#nd30';
import type { Transaction } from '#platform';
import { difference, type Difference } from '../difference/difference.js';
import { readVersion } from './read-version.js';
import { readWorkingCopy } from './read-working-copy.js';

/** A submitted version, or the text being written. */
export type TextChoice = VersionId | 'working';

/** One side of a comparison. */
export interface ComparedText {
  readonly versionId: VersionId | null;
  /** `Bản trình lần 2`, `Bản đang soạn`. */
  readonly name: string;
}

export interface Comparison {
  readonly from: ComparedText;
  readonly to: ComparedText;
  readonly changes: Difference;
}

/** Holds two texts of one document against each other. */
export async function compareTexts(
  tx: Transaction,
  documentId: DocumentId,
  from: TextChoice,
  to: TextChoice,
): Promise<Comparison> {
  const before = await textOf(tx, documentId, from);
  const after = await textOf(tx, documentId, to);
  return {
    from: before.side,
    to: after.side,
    changes: difference(before.content, after.content),
  };
}

async function textOf(
  tx: Transaction,
  documentId: DocumentId,
  choice: TextChoice,
): Promise<{ readonly side: ComparedText; readonly content: DocumentContent }> {
  if (choice === 'working') {
    const { content } = await readWorkingCopy(tx, documentId);
    return { side: { versionId: null, name: 'Bản đang soạn' }, content };
  }
  const version = await readVersion(tx, choice);
  if (version.documentId !== documentId)
    throw new DomainError('VersionIsUnknown', { versionId: choice });
  const side = { versionId: choice, name: `Bản trình lần ${version.number}` };
  return { side, content: version.draft.content };
}
