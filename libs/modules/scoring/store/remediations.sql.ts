import type { DocumentId } from '#kernel';
import { statement } from '#platform';

/** Two people who draft for one sheet wait for each other. $1 sheet */
export const remediationLock = statement(
  'scoring.remediation_lock',
  `SELECT pg_advisory_xact_lock(
     hashtextextended('scoring.remediation ' || platform.current_body() || $1::text, 0))`,
);

/** $1 document, $2 sheet, $3 person, $4 time */
export const insertRemediation = statement(
  'scoring.insert_remediation',
  `INSERT INTO scoring.remediation (body_id, document_id, sheet_id, person_id, at)
   VALUES (platform.current_body(), $1, $2, $3, $4)`,
);

export interface Remediation {
  readonly documentId: DocumentId;
  readonly subject: string;
}

/** The plan for what a sheet lost; one that was cancelled or recalled is none. $1 sheet */
export const remediationOf = statement<Remediation>(
  'scoring.remediation_of',
  `SELECT r.document_id AS "documentId", d.subject
     FROM scoring.remediation r
     JOIN drafting.document_summary d ON d.body_id = r.body_id AND d.id = r.document_id
     JOIN engine.instance_summary i ON i.body_id = r.body_id AND i.id = r.document_id
    WHERE r.body_id = platform.current_body() AND r.sheet_id = $1
      AND i.state NOT IN ('cancelled', 'recalled')
    ORDER BY r.at DESC LIMIT 1`,
);
