import { statement } from '#platform';
import type { ReviewComment } from '../review-act.js';

export const insertComment = statement(
  'review.insert_comment',
  `INSERT INTO review.comment (body_id, id, document_id, version_id, round, node_id, person_id, text, at)
   VALUES (platform.current_body(), $1, $2, $3, $4, $5, $6, $7, $8)`,
);

export const commentsOfDocument = statement<ReviewComment>(
  'review.comments_of_document',
  `SELECT id AS "commentId", document_id AS "documentId", version_id AS "versionId", round,
          node_id AS "nodeId", person_id AS "personId", text, at
     FROM review.comment WHERE body_id = platform.current_body() AND document_id = $1 ORDER BY at, id`,
);
