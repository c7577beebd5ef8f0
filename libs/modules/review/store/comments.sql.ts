import { statement } from '#platform';
import type { ReviewComment } from '../review-comment.js';

export const insertComment = statement(
  'review.insert_comment',
  `INSERT INTO review.comment (body_id, id, document_id, kind, version_id, round, node_id, person_id,
                               asked_id, answers_id, text, at)
   VALUES (platform.current_body(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
);

/** Two who lay the same comment to rest: the first one did it. */
export const insertResolution = statement(
  'review.insert_resolution',
  `INSERT INTO review.resolution (body_id, comment_id, person_id, at)
   VALUES (platform.current_body(), $1, $2, $3) ON CONFLICT DO NOTHING`,
);

export const commentsOfDocument = statement<ReviewComment>(
  'review.comments_of_document',
  `SELECT c.id AS "commentId", c.document_id AS "documentId", c.kind, c.version_id AS "versionId",
          c.round, c.node_id AS "nodeId", c.person_id AS "personId", c.asked_id AS "askedId",
          c.answers_id AS "answersId", c.text, c.at, r.person_id AS "resolvedBy",
          r.at AS "resolvedAt"
     FROM review.comment c
     LEFT JOIN review.resolution r ON r.body_id = c.body_id AND r.comment_id = c.id
    WHERE c.body_id = platform.current_body() AND c.document_id = $1 ORDER BY c.at, c.id`,
);
