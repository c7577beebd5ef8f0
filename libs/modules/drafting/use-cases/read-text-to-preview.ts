import type { DocumentId } from '#kernel';
import type { DocumentContent } from '#nd30';
import type { Transaction } from '#platform';
import type { AttachedFile } from '../domain/attached-file.js';
import { attachedTo } from './attached-to.js';
import { readWorkingCopy } from './read-working-copy.js';
import { workingCopyHasChanged } from './working-copy-has-changed.js';

/** A text as it stands, with those of its files that are at hand. */
export interface TextToPreview {
  readonly content: DocumentContent;
  readonly attached: readonly AttachedFile[];
}

/** The saved text that the reader sees on his screen; another one is refused. */
export async function readTextToPreview(
  tx: Transaction,
  documentId: DocumentId,
  revision: number,
): Promise<TextToPreview> {
  const copy = await readWorkingCopy(tx, documentId);
  if (copy.revision !== revision) throw await workingCopyHasChanged(tx, copy, revision);
  return { content: copy.content, attached: await attachedTo(tx, documentId, copy.content) };
}
