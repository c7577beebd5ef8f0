import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Submitted versions with the bytes that were hashed; their drafters follow from the edits. */
export class SubmittedVersionsNeverChange1763800000310 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE drafting.version (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        document_id uuid NOT NULL,
        number integer NOT NULL CHECK (number > 0),
        revision integer NOT NULL,
        canonical bytea NOT NULL,
        content_hash text NOT NULL,
        doc_type text NOT NULL,
        subject text NOT NULL CHECK (subject <> ''),
        frozen_by uuid NOT NULL,
        frozen_at timestamptz NOT NULL,
        PRIMARY KEY (body_id, id),
        UNIQUE (body_id, document_id, number),
        FOREIGN KEY (body_id, document_id, revision)
          REFERENCES drafting.edit (body_id, document_id, revision),
        CONSTRAINT hash_is_of_the_bytes CHECK (content_hash = encode(sha256(canonical), 'hex'))
      );

      CREATE TABLE drafting.version_finding (
        body_id uuid NOT NULL,
        version_id uuid NOT NULL,
        position integer NOT NULL,
        rule text NOT NULL,
        severity text NOT NULL CHECK (severity IN ('warning', 'note')),
        message text NOT NULL,
        place text NOT NULL,
        node_id uuid,
        PRIMARY KEY (body_id, version_id, position),
        FOREIGN KEY (body_id, version_id) REFERENCES drafting.version (body_id, id)
      );

      CREATE TRIGGER versions_stay BEFORE UPDATE OR DELETE ON drafting.version
        FOR EACH ROW EXECUTE FUNCTION drafting.refuse_change();
      CREATE TRIGGER versions_are_not_emptied BEFORE TRUNCATE ON drafting.version
        EXECUTE FUNCTION drafting.refuse_change();

      CALL platform.separate_bodies('drafting.version');
      CALL platform.separate_bodies('drafting.version_finding');
      GRANT SELECT, INSERT ON drafting.version, drafting.version_finding TO trinhky_app;

      CREATE VIEW drafting.version_drafter WITH (security_invoker) AS
        SELECT DISTINCT v.body_id, v.id AS version_id, e.edited_by AS person_id
          FROM drafting.version v
          JOIN drafting.edit e ON e.body_id = v.body_id AND e.document_id = v.document_id
                              AND e.revision <= v.revision;
      GRANT SELECT ON drafting.version_drafter TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
