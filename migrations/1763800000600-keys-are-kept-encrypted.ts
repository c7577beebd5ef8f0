import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keys of people and of the body, never in clear; and every try of a PIN. */
export class KeysAreKeptEncrypted1763800000600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA signing;
      GRANT USAGE ON SCHEMA signing TO trinhky_app;

      CREATE FUNCTION signing.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'Rows of %.% are never changed or removed.', TG_TABLE_SCHEMA, TG_TABLE_NAME
          USING ERRCODE = 'integrity_constraint_violation';
      END $$;

      CREATE TABLE signing.key (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        purpose text NOT NULL CHECK (purpose IN ('personal', 'seal', 'transport')),
        person_id uuid,
        label text NOT NULL,
        sealed_p12 bytea NOT NULL,
        sealed_pin bytea,
        certificate_pem text NOT NULL,
        chain_pem text[] NOT NULL,
        subject text NOT NULL,
        issuer text NOT NULL,
        serial_number text NOT NULL,
        fingerprint text NOT NULL CHECK (fingerprint ~ '^[0-9a-f]{64}$'),
        not_before timestamptz NOT NULL,
        not_after timestamptz NOT NULL,
        is_test boolean NOT NULL,
        imported_by uuid,
        imported_at timestamptz NOT NULL,
        PRIMARY KEY (body_id, id),
        UNIQUE (body_id, fingerprint),
        CONSTRAINT personal_key_has_its_person CHECK ((purpose = 'personal') = (person_id IS NOT NULL)),
        -- Whoever keeps the PIN of a person or of the seal could sign in their place.
        CONSTRAINT only_transport_keeps_its_pin CHECK ((purpose = 'transport') = (sealed_pin IS NOT NULL)),
        CHECK (not_before < not_after)
      );
      CREATE INDEX key_by_person ON signing.key (body_id, person_id);

      CREATE TABLE signing.pin_attempt (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        key_id uuid NOT NULL,
        person_id uuid NOT NULL,
        at timestamptz NOT NULL,
        -- An attempt nobody settled (a crash) counts as a wrong one.
        outcome text NOT NULL DEFAULT 'open' CHECK (outcome IN ('open', 'right', 'wrong')),
        PRIMARY KEY (body_id, id),
        FOREIGN KEY (body_id, key_id) REFERENCES signing.key (body_id, id)
      );
      CREATE INDEX pin_attempt_by_key ON signing.pin_attempt (body_id, key_id, id DESC);

      CALL platform.separate_bodies('signing.key');
      CALL platform.separate_bodies('signing.pin_attempt');
      GRANT SELECT, INSERT ON signing.key TO trinhky_app;
      GRANT SELECT, INSERT, UPDATE (outcome) ON signing.pin_attempt TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
