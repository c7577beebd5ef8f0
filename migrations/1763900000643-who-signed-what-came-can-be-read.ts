import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever names the source of a received figure also names who signed the report. */
export class WhoSignedWhatCameCanBeRead1763900000643 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE VIEW dispatch.incoming_summary WITH (security_invoker) AS
        SELECT body_id, id, code, subject, sender_name, state, signer_name FROM dispatch.incoming;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
