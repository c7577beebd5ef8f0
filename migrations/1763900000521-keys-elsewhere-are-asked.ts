import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Services that sign hashes, and what a key that is not at hand was asked: once per intent. */
export class KeysElsewhereAreAsked1763900000521 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE signing.service (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        name text NOT NULL,
        style text NOT NULL CHECK (style IN ('csc', 'smartca', 'mysign')),
        address text NOT NULL,
        client_id text NOT NULL,
        sealed_secret bytea NOT NULL,
        added_by uuid NOT NULL,
        added_at timestamptz NOT NULL,
        PRIMARY KEY (body_id, id)
      );
      ALTER TABLE signing.key
        ADD FOREIGN KEY (body_id, service_id) REFERENCES signing.service (body_id, id);

      CREATE TABLE signing.key_request (
        body_id uuid NOT NULL,
        intent_id uuid NOT NULL,
        way text NOT NULL CHECK (way IN ('remote', 'agent')),
        service_id uuid,
        -- How the service calls it; unknown until it has answered.
        ticket text,
        state text NOT NULL CHECK (state IN ('asking', 'waiting', 'answered', 'refused', 'failed')),
        reason text,
        asked_at timestamptz NOT NULL,
        answered_at timestamptz,
        agent_problem text,
        -- Of the addresses an agent is given only hashes are kept.
        download_hash text,
        download_until timestamptz,
        downloaded_at timestamptz,
        return_hash text,
        return_until timestamptz,
        returned_at timestamptz,
        PRIMARY KEY (body_id, intent_id),
        FOREIGN KEY (body_id, intent_id) REFERENCES signing.intent (body_id, id),
        FOREIGN KEY (body_id, service_id) REFERENCES signing.service (body_id, id),
        CHECK ((way = 'remote') = (service_id IS NOT NULL)),
        CHECK (way = 'agent' OR state = 'asking' OR state = 'failed' OR ticket IS NOT NULL)
      );
      CREATE UNIQUE INDEX one_request_per_ticket ON signing.key_request (body_id, service_id, ticket)
        WHERE ticket IS NOT NULL;
      CREATE UNIQUE INDEX one_request_per_download ON signing.key_request (body_id, download_hash)
        WHERE download_hash IS NOT NULL;
      CREATE UNIQUE INDEX one_request_per_return ON signing.key_request (body_id, return_hash)
        WHERE return_hash IS NOT NULL;

      CALL platform.separate_bodies('signing.service');
      CALL platform.separate_bodies('signing.key_request');
      GRANT SELECT, INSERT ON signing.service TO trinhky_app;
      GRANT SELECT, INSERT, UPDATE ON signing.key_request TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
