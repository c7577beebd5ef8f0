import type { DocumentView } from '#contracts';
import type { DraftingFacade } from '#modules/drafting';
import type { Transaction } from '#platform';
import type { SubmittedVersion } from '../../journey-context.js';
import type { Directory } from './directory.js';

/** The version under review, with the words its drafter sent along. */
export async function toldVersion(
  tx: Transaction,
  drafting: DraftingFacade,
  submitted: SubmittedVersion,
  { person }: Directory,
): Promise<NonNullable<DocumentView['version']>> {
  const { number, frozenAt, draft } = await drafting.version(tx, submitted.versionId);
  const { authority, lines, name } = draft.signatureBlock;
  const { contentReviewer } = submitted;
  return {
    id: submitted.versionId,
    number,
    contentHash: submitted.contentHash,
    frozenAt: frozenAt.toISOString(),
    drafters: submitted.drafters.map((id) => ({ id, name: person(id) })),
    signer: { id: submitted.signer, name: person(submitted.signer) },
    signatureBlock: { authority, lines: [...lines], name },
    note: submitted.note ?? '',
    dueAt: submitted.dueAt ?? null,
    contentReviewer: contentReviewer
      ? { id: contentReviewer, name: person(contentReviewer) }
      : null,
  };
}
