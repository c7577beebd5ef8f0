import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A key is a file kept here, or lives on a token, at a service, with its owner's agent. An agent
 * signs a whole file: then there is no value to place, and the file is what comes back.
 */
export class KeysLiveInSeveralPlaces1763900000520 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE signing.key
        ADD COLUMN kind text NOT NULL DEFAULT 'p12'
          CHECK (kind IN ('p12', 'pkcs11', 'remote', 'agent')),
        ADD COLUMN service_id uuid,
        ADD COLUMN reached_by jsonb,
        ALTER COLUMN sealed_p12 DROP NOT NULL,
        ADD CONSTRAINT only_a_file_is_kept CHECK ((kind = 'p12') = (sealed_p12 IS NOT NULL)),
        ADD CONSTRAINT only_a_remote_key_has_a_service
          CHECK ((kind = 'remote') = (service_id IS NOT NULL)),
        ADD CONSTRAINT token_and_service_are_told_which_key
          CHECK ((kind IN ('pkcs11', 'remote')) = (reached_by IS NOT NULL)),
        ADD CONSTRAINT transport_key_is_a_file CHECK (purpose <> 'transport' OR kind = 'p12');

      ALTER TABLE signing.intent
        ALTER COLUMN pending_sha256 DROP NOT NULL,
        ALTER COLUMN to_be_signed DROP NOT NULL,
        ADD CONSTRAINT intent_wants_a_value_or_a_file
          CHECK ((pending_sha256 IS NULL) = (to_be_signed IS NULL));

      ALTER TABLE signing.signature
        DROP CONSTRAINT signature_method_check,
        ADD CHECK (method IN ('p12', 'pkcs11', 'remote', 'agent')),
        ALTER COLUMN value DROP NOT NULL,
        ADD CONSTRAINT only_an_agent_gives_no_value CHECK ((method = 'agent') = (value IS NULL));

      ALTER TABLE signing.late_signature
        ALTER COLUMN value DROP NOT NULL,
        ADD COLUMN file_sha256 text CHECK (file_sha256 ~ '^[0-9a-f]{64}$'),
        ADD CONSTRAINT value_or_file CHECK (num_nonnulls(value, file_sha256) = 1);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
