import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Questions, answers, and who laid a comment to rest. A comment may speak of the text being written. */
export class CommentsAreAnswered1763800000451 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE review.comment
        ALTER COLUMN version_id DROP NOT NULL,
        ADD COLUMN kind text NOT NULL DEFAULT 'comment'
          CHECK (kind IN ('comment', 'question', 'answer')),
        ADD COLUMN answers_id uuid,
        ADD COLUMN asked_id uuid,
        ADD CONSTRAINT an_answer_has_what_it_answers
          CHECK ((kind = 'answer') = (answers_id IS NOT NULL)),
        ADD CONSTRAINT only_a_question_asks_somebody CHECK (asked_id IS NULL OR kind = 'question'),
        ADD CONSTRAINT nobody_asks_himself CHECK (asked_id IS DISTINCT FROM person_id),
        ADD FOREIGN KEY (body_id, answers_id) REFERENCES review.comment (body_id, id);

      CREATE TABLE review.resolution (
        body_id uuid NOT NULL,
        comment_id uuid NOT NULL,
        person_id uuid NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (body_id, comment_id),
        FOREIGN KEY (body_id, comment_id) REFERENCES review.comment (body_id, id)
      );
      CALL platform.separate_bodies('review.resolution');
      GRANT SELECT, INSERT ON review.resolution TO trinhky_app;

      -- For the desks of other rooms: questions that wait; asked_id is null for the drafters.
      CREATE VIEW review.open_question_summary WITH (security_invoker) AS
        SELECT q.body_id, q.id, q.document_id, q.person_id, q.asked_id, q.text, q.at
          FROM review.comment q
         WHERE q.kind = 'question'
           AND NOT EXISTS (SELECT FROM review.resolution r
                            WHERE r.body_id = q.body_id AND r.comment_id = q.id)
           AND NOT EXISTS (SELECT FROM review.comment a
                            WHERE a.body_id = q.body_id AND a.answers_id = q.id);
      GRANT SELECT ON review.open_question_summary TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
