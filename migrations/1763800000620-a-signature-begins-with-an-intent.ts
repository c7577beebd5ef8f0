import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One intent names one byte string, for good. What comes back is placed once, or kept apart when
 * the intent was given up meanwhile.
 */
export class ASignatureBeginsWithAnIntent1763800000620 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE signing.intent (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('leader', 'seal')),
        document_id uuid NOT NULL,
        version_id uuid NOT NULL,
        round integer NOT NULL CHECK (round > 0),
        key_id uuid NOT NULL,
        person_id uuid NOT NULL,
        post_id uuid NOT NULL,
        form text CHECK (form IN ('KT', 'TL', 'TUQ', 'Q', 'TM')),
        number integer CHECK (number > 0),
        date date,
        basis_sha256 text NOT NULL CHECK (basis_sha256 ~ '^[0-9a-f]{64}$'),
        pending_sha256 text NOT NULL CHECK (pending_sha256 ~ '^[0-9a-f]{64}$'),
        to_be_signed bytea NOT NULL,
        opened_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        state text NOT NULL DEFAULT 'open'
          CHECK (state IN ('open', 'completed', 'abandoned', 'late')),
        closed_at timestamptz,
        closed_by uuid,
        closing_reason text,
        PRIMARY KEY (body_id, id),
        UNIQUE (body_id, id, state),
        FOREIGN KEY (body_id, key_id) REFERENCES signing.key (body_id, id),
        CONSTRAINT seal_carries_number_and_date
          CHECK ((kind = 'seal') = (number IS NOT NULL) AND (kind = 'seal') = (date IS NOT NULL)),
        CONSTRAINT closed_intent_says_when CHECK ((state = 'open') = (closed_at IS NULL)),
        CHECK (opened_at < expires_at)
      );
      CREATE UNIQUE INDEX one_open_intent_per_document ON signing.intent (body_id, document_id)
        WHERE state = 'open';
      CREATE UNIQUE INDEX one_signature_of_a_kind_per_round
        ON signing.intent (body_id, document_id, round, kind) WHERE state = 'completed';

      CREATE FUNCTION signing.intent_goes_forward() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (OLD.state, NEW.state) NOT IN
            (('open', 'completed'), ('open', 'abandoned'), ('abandoned', 'late')) THEN
          RAISE EXCEPTION 'An intent does not go from % to %.', OLD.state, NEW.state
            USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        IF to_jsonb(OLD) - '{state,closed_at,closed_by,closing_reason}'::text[]
             IS DISTINCT FROM to_jsonb(NEW) - '{state,closed_at,closed_by,closing_reason}'::text[] THEN
          RAISE EXCEPTION 'An intent names what it signs for good.'
            USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER intent_goes_forward BEFORE UPDATE ON signing.intent
        FOR EACH ROW EXECUTE FUNCTION signing.intent_goes_forward();
      CREATE TRIGGER intents_stay BEFORE DELETE ON signing.intent
        FOR EACH ROW EXECUTE FUNCTION signing.refuse_change();

      CREATE TABLE signing.late_signature (
        body_id uuid NOT NULL,
        intent_id uuid NOT NULL,
        intent_state text NOT NULL DEFAULT 'late' CHECK (intent_state = 'late'),
        value bytea NOT NULL,
        arrived_at timestamptz NOT NULL,
        PRIMARY KEY (body_id, intent_id),
        FOREIGN KEY (body_id, intent_id, intent_state) REFERENCES signing.intent (body_id, id, state)
      );
      CREATE TRIGGER late_signatures_stay BEFORE UPDATE OR DELETE ON signing.late_signature
        FOR EACH ROW EXECUTE FUNCTION signing.refuse_change();

      CALL platform.separate_bodies('signing.intent');
      CALL platform.separate_bodies('signing.late_signature');
      GRANT SELECT, INSERT, UPDATE (state, closed_at, closed_by, closing_reason)
        ON signing.intent TO trinhky_app;
      GRANT SELECT, INSERT ON signing.late_signature TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
