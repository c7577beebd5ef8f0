import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A key that was lost or belongs to somebody who left signs no more; what it signed stands. */
export class KeysAreDisabled1763800000640 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE signing.key_disablement (
        body_id uuid NOT NULL,
        key_id uuid NOT NULL,
        reason text NOT NULL CHECK (reason ~ '\\S'),
        disabled_by uuid NOT NULL,
        disabled_at timestamptz NOT NULL,
        PRIMARY KEY (body_id, key_id),
        FOREIGN KEY (body_id, key_id) REFERENCES signing.key (body_id, id)
      );
      CALL platform.separate_bodies('signing.key_disablement');
      GRANT SELECT, INSERT ON signing.key_disablement TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
