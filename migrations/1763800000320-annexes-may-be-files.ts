import type { MigrationInterface, QueryRunner } from 'typeorm';

/** PDF files that annexes of a document name by their SHA-256; the bytes lie in the blob store. */
export class AnnexesMayBeFiles1763800000320 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE drafting.attachment (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        document_id uuid NOT NULL,
        sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        file_name text NOT NULL CHECK (file_name <> ''),
        byte_size integer NOT NULL CHECK (byte_size BETWEEN 1 AND 20 * 1024 * 1024),
        pages integer NOT NULL CHECK (pages BETWEEN 1 AND 200),
        attached_by uuid NOT NULL,
        attached_at timestamptz NOT NULL,
        PRIMARY KEY (body_id, id),
        UNIQUE (body_id, document_id, sha256),
        FOREIGN KEY (body_id, document_id) REFERENCES drafting.document (body_id, id)
      );
      CALL platform.separate_bodies('drafting.attachment');
      GRANT SELECT, INSERT ON drafting.attachment TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
