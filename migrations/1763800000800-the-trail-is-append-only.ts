import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Events, their leaf hashes, and the gap-free log indexes that a sequencer gives them afterwards. */
export class TheTrailIsAppendOnly1763800000800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA audit;
      GRANT USAGE ON SCHEMA audit TO trinhky_app;

      CREATE TABLE audit.event (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        at timestamptz NOT NULL,
        person_id uuid,
        action text NOT NULL,
        subject_type text NOT NULL,
        subject_id text NOT NULL,
        subject_version int NOT NULL,
        canonical bytea NOT NULL,
        leaf_hash bytea NOT NULL GENERATED ALWAYS AS (sha256('\\x00'::bytea || canonical)) STORED,
        PRIMARY KEY (body_id, id)
      );
      CREATE INDEX event_of_subject ON audit.event (body_id, subject_id, subject_version);

      -- Events that have no log index yet.
      CREATE TABLE audit.pending (
        body_id uuid NOT NULL,
        event_id uuid NOT NULL,
        PRIMARY KEY (body_id, event_id)
      );

      CREATE TABLE audit.log_entry (
        body_id uuid NOT NULL,
        log_index bigint NOT NULL CHECK (log_index >= 0),
        event_id uuid NOT NULL,
        leaf_hash bytea NOT NULL CHECK (length(leaf_hash) = 32),
        PRIMARY KEY (body_id, log_index),
        UNIQUE (body_id, event_id)
      );

      -- Finished nodes of the Merkle tree: (level, position) covers 2^level leaves and never changes.
      CREATE TABLE audit.log_node (
        body_id uuid NOT NULL,
        level int NOT NULL CHECK (level >= 0),
        position bigint NOT NULL CHECK (position >= 0),
        hash bytea NOT NULL CHECK (length(hash) = 32),
        PRIMARY KEY (body_id, level, position)
      );

      CREATE TABLE audit.checkpoint (
        body_id uuid NOT NULL,
        size bigint NOT NULL CHECK (size >= 0),
        root bytea NOT NULL CHECK (length(root) = 32),
        note text NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (body_id, size)
      );

      CALL platform.separate_bodies('audit.event');
      CALL platform.separate_bodies('audit.pending');
      CALL platform.separate_bodies('audit.log_entry');
      CALL platform.separate_bodies('audit.log_node');
      CALL platform.separate_bodies('audit.checkpoint');
      GRANT SELECT, INSERT ON audit.event, audit.log_entry, audit.log_node, audit.checkpoint TO trinhky_app;
      GRANT SELECT, INSERT ON audit.pending TO trinhky_app;

      CREATE VIEW audit.event_summary WITH (security_invoker) AS
        SELECT e.body_id, e.id, e.at, e.person_id, e.action, e.subject_type, e.subject_id,
               e.subject_version, e.canonical, l.log_index
          FROM audit.event e
          LEFT JOIN audit.log_entry l ON l.body_id = e.body_id AND l.event_id = e.id;
      GRANT SELECT ON audit.event_summary TO trinhky_app;

      CREATE FUNCTION audit.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'The trail is append-only: % on %.% is refused.', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME
          USING ERRCODE = 'insufficient_privilege';
      END $$;
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.event
        FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.log_entry
        FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.log_node
        FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.checkpoint
        FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();

      -- The door other rooms write through, inside their own transaction.
      CREATE FUNCTION audit.record(
        in_body uuid, event_id uuid, at timestamptz, person_id uuid, action text,
        subject_type text, subject_id text, subject_version int, canonical bytea) RETURNS void
        LANGUAGE sql AS $$
          INSERT INTO audit.event (body_id, id, at, person_id, action, subject_type, subject_id, subject_version, canonical)
          VALUES (in_body, event_id, at, person_id, action, subject_type, subject_id, subject_version, canonical);
          INSERT INTO audit.pending (body_id, event_id) VALUES (in_body, event_id);
        $$;

      -- Only what stands in the log may leave the outbox.
      CREATE FUNCTION audit.forget_pending(sequenced uuid[]) RETURNS void
        LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
          DELETE FROM audit.pending p USING audit.log_entry l
           WHERE p.body_id = platform.current_body() AND p.event_id = ANY (sequenced)
             AND (l.body_id, l.event_id) = (p.body_id, p.event_id) $$;
      REVOKE ALL ON FUNCTION audit.forget_pending FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION audit.forget_pending TO trinhky_app;

      -- The sequencer's one look across bodies: which of them have something to sequence.
      CREATE FUNCTION audit.bodies_with_pending() RETURNS TABLE (body_id uuid)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
          SELECT DISTINCT body_id FROM audit.pending $$;
      REVOKE ALL ON FUNCTION audit.bodies_with_pending FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION audit.bodies_with_pending TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
