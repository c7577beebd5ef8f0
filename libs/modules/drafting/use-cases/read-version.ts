import { DomainError, type DocumentId, type VersionId } from '#kernel';
import { thaw } from '#nd30';
import type { Transaction } from '#platform';
import type { Version, VersionFacts } from '../document.js';
import {
  selectAttached,
  selectFindings,
  selectVersion,
  selectVersions,
} from '../store/versions.sql.js';

export async function readVersion(tx: Transaction, versionId: VersionId): Promise<Version> {
  const row = await tx.one(selectVersion, [tx.bodyId, versionId]);
  if (!row) throw new DomainError('VersionIsUnknown', { versionId });
  const { canonical, ...facts } = row;
  const draft = thaw(canonical);
  const wanted = draft.content.annexes.flatMap((annex) =>
    annex.kind === 'attached' ? [annex.sha256] : [],
  );
  const attached = await tx.all(selectAttached, [tx.bodyId, facts.documentId, wanted]);
  const findings = await tx.all(selectFindings, [tx.bodyId, versionId]);
  return { ...facts, draft, attached, findings };
}

export const listVersions = (
  tx: Transaction,
  documentId: DocumentId,
): Promise<readonly VersionFacts[]> => tx.all(selectVersions, [tx.bodyId, documentId]);
