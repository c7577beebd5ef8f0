import { DomainError, type Id, type Ids } from '#kernel';
import { freeze } from '#nd30';
import type { Transaction } from '#platform';
import type { Freeze, Version } from '../document.js';
import type { Finding } from '../domain/finding.js';
import { normalise } from '../domain/normalise.js';
import { insertFinding, insertVersion } from '../store/versions.sql.js';
import { attachedTo } from './attached-to.js';
import { examine } from './examine.js';
import { readVersion } from './read-version.js';
import { holdWorkingCopy } from './read-working-copy.js';
import { workingCopyHasChanged } from './working-copy-has-changed.js';

export async function freezeVersion(tx: Transaction, ids: Ids, request: Freeze): Promise<Version> {
  const { documentId, expectedRevision, by, at } = request;
  const copy = await holdWorkingCopy(tx, documentId);
  if (copy.revision !== expectedRevision)
    throw await workingCopyHasChanged(tx, copy, expectedRevision);
  const draft = freeze(copy.content, normalise(request.signatureBlock));
  const attached = await attachedTo(tx, documentId, copy.content);
  const findings = await examine(tx, draft.content, draft.signatureBlock, attached);
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

async function keepFindings(
  tx: Transaction,
  versionId: Id<'Version'>,
  findings: readonly Finding[],
): Promise<void> {
  for (const [position, finding] of findings.entries()) {
    const { rule, severity, message, place, nodeId, field, clause } = finding;
    await tx.run(insertFinding, [
      tx.bodyId,
      versionId,
      position,
      rule,
      severity,
      message,
      place,
      nodeId,
      field,
      clause,
    ]);
  }
}
