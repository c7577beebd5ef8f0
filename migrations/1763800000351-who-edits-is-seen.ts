import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who has a document open for editing in which tab. A notice for people, never a lock. */
export class WhoEditsIsSeen1763800000351 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE drafting.editing (
        body_id uuid NOT NULL,
        document_id uuid NOT NULL,
        person_id uuid NOT NULL,
        tab uuid NOT NULL,
        since timestamptz NOT NULL,
        seen_at timestamptz NOT NULL CHECK (seen_at >= since),
        PRIMARY KEY (body_id, document_id, person_id, tab),
        FOREIGN KEY (body_id, document_id) REFERENCES drafting.document (body_id, id)
      );
      CALL platform.separate_bodies('drafting.editing');
      GRANT SELECT, INSERT, DELETE, UPDATE (since, seen_at) ON drafting.editing TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
