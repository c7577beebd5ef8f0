import { statement } from '#platform';
import type { ReviewAct } from '../review-act.js';

export const insertAct = statement(
  'review.insert_act',
  `INSERT INTO review.act (body_id, id, document_id, version_id, content_hash, pdf_sha256, round, task,
                           kind, decision, person_id, post_id, note, at, drafter_ids, signer_id,
                           acts_for, basis, merged_with)
   VALUES (platform.current_body(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16,
           $17, $18)`,
);

export const actsOfDocument = statement<ReviewAct>(
  'review.acts_of_document',
  `SELECT document_id AS "documentId", version_id AS "versionId", content_hash AS "contentHash",
          pdf_sha256 AS "pdfSha256", round, task, kind, decision, person_id AS "personId",
          post_id AS "postId", note, at, drafter_ids AS "drafterIds", signer_id AS "signerId",
          acts_for AS "actsFor", basis, merged_with AS "mergedWith"
     FROM review.act WHERE body_id = platform.current_body() AND document_id = $1 ORDER BY at, id`,
);
