import type { DocumentId, PersonId } from '#kernel';
import { statement } from '#platform';

export interface ProgressRow {
  readonly at: Date;
  readonly personId: PersonId;
  readonly percent: number;
  readonly note: string;
}

/** $1 id, $2 task, $3 time, $4 person, $5 percent, $6 note */
export const insertProgress = statement(
  'planning.insert_progress',
  `INSERT INTO planning.progress (body_id, id, task_id, at, person_id, percent, note)
   VALUES (platform.current_body(), $1, $2, $3, $4, $5, $6)`,
);

export const progressOf = statement<ProgressRow>(
  'planning.progress_of',
  `SELECT at, person_id AS "personId", percent, note FROM planning.progress
    WHERE body_id = platform.current_body() AND task_id = $1 ORDER BY at DESC, id DESC`,
);

/** $1 task, $2 revision of the step, $3 text */
export const insertTaskNote = statement(
  'planning.insert_task_note',
  `INSERT INTO planning.task_note (body_id, task_id, revision, text)
   VALUES (platform.current_body(), $1, $2, $3)`,
);

export const taskNotesOf = statement<{ revision: number; text: string }>(
  'planning.task_notes_of',
  `SELECT revision, text FROM planning.task_note
    WHERE body_id = platform.current_body() AND task_id = $1 ORDER BY revision`,
);

export interface EvidenceRow {
  readonly id: string;
  readonly subjectId: string;
  readonly kind: 'file' | 'link' | 'document';
  readonly name: string;
  readonly sha256: string | null;
  readonly url: string | null;
  readonly documentId: DocumentId | null;
  readonly personId: PersonId;
  readonly at: Date;
}

/** $1 id, $2 kind of subject, $3 subject, $4 kind, $5 name, $6 sha256, $7 url, $8 document, $9 person, $10 time */
export const insertEvidence = statement(
  'planning.insert_evidence',
  `INSERT INTO planning.evidence (body_id, id, subject_kind, subject_id, kind, name, sha256, url,
                                  document_id, person_id, at)
   VALUES (platform.current_body(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);

/** Of several subjects, oldest first. $1 subjects */
export const evidenceOf = statement<EvidenceRow>(
  'planning.evidence_of',
  `SELECT id, subject_id AS "subjectId", kind, name, sha256, url, document_id AS "documentId",
          person_id AS "personId", at
     FROM planning.evidence
    WHERE body_id = platform.current_body() AND subject_id = ANY ($1::uuid[]) ORDER BY at, id`,
);

/** An issued document of the body, as a product or evidence is called. */
export const issuedDocument = statement<{ name: string }>(
  'planning.issued_document',
  `SELECT d.subject AS name
     FROM drafting.document_summary d
     JOIN engine.instance_summary i ON i.body_id = d.body_id AND i.id = d.id
    WHERE d.body_id = platform.current_body() AND d.id = $1
      AND i.state IN ('issued', 'sent', 'acknowledged', 'filed')`,
);
