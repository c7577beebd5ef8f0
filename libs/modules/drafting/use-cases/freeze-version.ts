import { DomainError, type Id, type Ids } from '#kernel';
import { freeze, type DocumentContent } from '#nd30';
import type { Transaction } from '#platform';
import type { Freeze, Version } from '../document.js';
import type { AttachedFile } from '../domain/attached-file.js';
import type { Finding } from '../domain/finding.js';
import { normalise } from '../domain/normalise.js';
import { insertFinding, insertVersion, selectAttached } from '../store/versions.sql.js';
import { examine } from './examine.js';
import { readVersion } from './read-version.js';
import { holdWorkingCopy } from './read-working-copy.js';

export async function freezeVersion(tx: Transaction, ids: Ids, request: Freeze): Promise<Version> {
  const { documentId, expectedRevision, by, at } = request;
  const copy = await holdWorkingCopy(tx, documentId);
  if (copy.revision !== expectedRevision) {
    throw new DomainError('WorkingCopyHasChanged', {
      expectedRevision,
      revision: copy.revision,
      editedBy: copy.editedBy,
      editedAt: copy.editedAt.toISOString(),
    });
  }
  const draft = freeze(copy.content, normalise(request.signatureBlock));
  const attached = await attachedTo(tx, documentId, copy.content);
  const findings = await examine(tx, draft, attached);
  const faults = findings.filter(({ severity }) => severity === 'error');
  if (faults.length > 0) throw new DomainError('SubmissionHasBlanks', { faults });

  const versionId = ids.next<'Version'>();
  await tx.run(insertVersion, [
    tx.bodyId,
    versionId,
    documentId,
    copy.revision,
    draft.canonical,
    draft.contentHash,
    draft.content.docType,
    draft.content.subject,
    by,
    at,
  ]);
  await keepFindings(tx, versionId, findings);
  return readVersion(tx, versionId);
}

const attachedTo = (
  tx: Transaction,
  documentId: Id<'Document'>,
  { annexes }: DocumentContent,
): Promise<readonly AttachedFile[]> =>
  tx.all(selectAttached, [
    tx.bodyId,
    documentId,
    annexes.flatMap((annex) => (annex.kind === 'attached' ? [annex.sha256] : [])),
  ]);

async function keepFindings(
  tx: Transaction,
  versionId: Id<'Version'>,
  findings: readonly Finding[],
): Promise<void> {
  for (const [position, { rule, severity, message, place, nodeId }] of findings.entries())
    await tx.run(insertFinding, [
      tx.bodyId,
      versionId,
      position,
      rule,
      severity,
      message,
      place,
      nodeId,
    ]);
}
