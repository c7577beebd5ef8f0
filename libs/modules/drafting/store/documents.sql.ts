import type { DocumentId, PersonId, UnitId } from '#kernel';
import type { DocumentTypeCode } from '#nd30';
import { statement } from '#platform';

export const insertDocument = statement(
  'drafting.insert_document',
  `INSERT INTO drafting.document
     (body_id, id, unit_id, created_by, created_at, imported_file_name, imported_sha256)
   VALUES ($1, $2, $3, $4, $5, $6, $7)`,
);

export interface SummaryRow {
  readonly documentId: DocumentId;
  readonly docType: DocumentTypeCode;
  readonly subject: string;
  readonly unitId: UnitId;
  readonly createdBy: PersonId;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** The search function ignores case and diacritics and looks into the transaction's body only. */
export const findDocumentsAbout = statement<SummaryRow>(
  'drafting.find_documents_about',
  `SELECT s.id AS "documentId", s.doc_type AS "docType", s.subject, s.unit_id AS "unitId",
          s.created_by AS "createdBy", s.created_at AS "createdAt", s.updated_at AS "updatedAt"
     FROM drafting.documents_about($1, $2) AS found
     JOIN drafting.document_summary s ON s.id = found.document_id
    ORDER BY s.id DESC`,
);
