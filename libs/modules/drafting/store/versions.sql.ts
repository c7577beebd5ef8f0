import type { DocumentId, PersonId, VersionId } from '#kernel';
import type { DocumentTypeCode } from '#nd30';
import { statement } from '#platform';
import type { AttachedFile } from '../domain/attached-file.js';
import type { Finding } from '../domain/finding.js';

/** The number follows the last one; the caller holds the lock of the working copy. */
export const insertVersion = statement(
  'drafting.insert_version',
  `INSERT INTO drafting.version
     (body_id, id, document_id, number, revision, canonical, content_hash, doc_type, subject,
      frozen_by, frozen_at)
   SELECT $1, $2, $3, coalesce(max(number), 0) + 1, $4, $5, $6, $7, $8, $9, $10
     FROM drafting.version WHERE body_id = $1 AND document_id = $3`,
);

export const insertFinding = statement(
  'drafting.insert_finding',
  `INSERT INTO drafting.version_finding
     (body_id, version_id, position, rule, severity, message, place, node_id, field, clause)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);

export interface VersionRow {
  readonly versionId: VersionId;
  readonly documentId: DocumentId;
  readonly number: number;
  readonly contentHash: string;
  readonly docType: DocumentTypeCode;
  readonly subject: string;
  readonly frozenBy: PersonId;
  readonly frozenAt: Date;
  readonly drafters: readonly PersonId[];
}

const columns = `
  v.id AS "versionId", v.document_id AS "documentId", v.number, v.content_hash AS "contentHash",
  v.doc_type AS "docType", v.subject, v.frozen_by AS "frozenBy", v.frozen_at AS "frozenAt",
  ARRAY(SELECT d.person_id FROM drafting.version_drafter d
         WHERE d.body_id = v.body_id AND d.version_id = v.id ORDER BY d.person_id) AS drafters`;

export const selectVersion = statement<VersionRow & { readonly canonical: Buffer }>(
  'drafting.select_version',
  `SELECT ${columns}, v.canonical FROM drafting.version v WHERE v.body_id = $1 AND v.id = $2`,
);

export const selectVersions = statement<VersionRow>(
  'drafting.select_versions',
  `SELECT ${columns} FROM drafting.version v
    WHERE v.body_id = $1 AND v.document_id = $2 ORDER BY v.number`,
);

export const selectFindings = statement<Finding>(
  'drafting.select_findings',
  `SELECT rule, severity, message, place, node_id AS "nodeId", field, clause
     FROM drafting.version_finding WHERE body_id = $1 AND version_id = $2 ORDER BY position`,
);

export const selectAttached = statement<AttachedFile>(
  'drafting.select_attached',
  `SELECT id AS "attachmentId", sha256, file_name AS "fileName", byte_size AS "byteSize", pages
     FROM drafting.attachment WHERE body_id = $1 AND document_id = $2 AND sha256 = ANY ($3)`,
);
