import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who passed or returned which exact content. The duties that never bend are constraints here. */
export class ReviewsAreKept1763800000450 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA review;
      GRANT USAGE ON SCHEMA review TO trinhky_app;

      CREATE TABLE review.act (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        document_id uuid NOT NULL,
        version_id uuid NOT NULL,
        content_hash text NOT NULL CHECK (content_hash ~ '^[0-9a-f]{64}$'),
        pdf_sha256 text NOT NULL CHECK (pdf_sha256 ~ '^[0-9a-f]{64}$'),
        round int NOT NULL CHECK (round >= 1),
        task text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('contentCheck', 'formCheck', 'approval', 'clerkReturn')),
        decision text NOT NULL CHECK (decision IN ('passed', 'returned')),
        person_id uuid NOT NULL,
        post_id uuid NOT NULL,
        note text NOT NULL,
        at timestamptz NOT NULL,
        drafter_ids uuid[] NOT NULL CHECK (cardinality(drafter_ids) >= 1),
        signer_id uuid NOT NULL,
        PRIMARY KEY (body_id, id),
        CONSTRAINT drafter_cannot_review_own_draft CHECK (NOT person_id = ANY (drafter_ids)),
        CONSTRAINT drafter_cannot_be_the_signer CHECK (NOT signer_id = ANY (drafter_ids)),
        CONSTRAINT final_approver_is_the_signer
          CHECK (kind <> 'approval' OR decision <> 'passed' OR person_id = signer_id),
        CONSTRAINT a_return_has_a_reason CHECK (decision <> 'returned' OR note ~ '\\S')
      );
      CREATE UNIQUE INDEX a_task_passes_once ON review.act (body_id, document_id, round, task)
        WHERE decision = 'passed';
      CREATE INDEX act_of_document ON review.act (body_id, document_id, at);

      CREATE TABLE review.comment (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        document_id uuid NOT NULL,
        version_id uuid NOT NULL,
        round int NOT NULL,
        node_id uuid,
        person_id uuid NOT NULL,
        text text NOT NULL CHECK (length(text) BETWEEN 1 AND 4000),
        at timestamptz NOT NULL,
        PRIMARY KEY (body_id, id)
      );
      CREATE INDEX comment_of_document ON review.comment (body_id, document_id, at);

      CALL platform.separate_bodies('review.act');
      CALL platform.separate_bodies('review.comment');
      GRANT SELECT, INSERT ON review.act, review.comment TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
