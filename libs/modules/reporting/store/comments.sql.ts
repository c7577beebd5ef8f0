import type { Id, PersonId } from '#kernel';
import { statement } from '#platform';

export type CommentId = Id<'FigureComment'>;

export interface FigureComment {
  readonly id: CommentId;
  readonly parentId: CommentId | null;
  readonly place: string;
  readonly text: string;
  readonly round: number;
  readonly writtenBy: PersonId;
  readonly writtenAt: Date;
  readonly resolvedBy: PersonId | null;
  readonly resolvedAt: Date | null;
}

export const commentsOf = statement<FigureComment>(
  'reporting.comments_of_return',
  `SELECT id, parent_id AS "parentId", place, text, round, written_by AS "writtenBy",
          written_at AS "writtenAt", resolved_by AS "resolvedBy", resolved_at AS "resolvedAt"
     FROM reporting.figure_comment
    WHERE body_id = platform.current_body() AND return_id = $1 ORDER BY written_at, id`,
);

/** $1 id, $2 return, $3 parent, $4 place, $5 text, $6 round, $7 person, $8 time */
export const insertComment = statement(
  'reporting.insert_comment',
  `INSERT INTO reporting.figure_comment (body_id, id, return_id, parent_id, place, text, round, written_by, written_at)
   VALUES (platform.current_body(), $1, $2, $3, $4, $5, $6, $7, $8)`,
);

/** $1 return, $2 comment, $3 person, $4 time */
export const resolveComment = statement(
  'reporting.resolve_comment',
  `UPDATE reporting.figure_comment SET resolved_by = $3, resolved_at = $4
    WHERE body_id = platform.current_body() AND return_id = $1 AND id = $2
      AND parent_id IS NULL AND resolved_at IS NULL`,
);
