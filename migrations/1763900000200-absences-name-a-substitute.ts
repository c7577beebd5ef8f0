import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is away from when to when, and who does his review work. Standing in is never passed on. */
export class AbsencesNameASubstitute1763900000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE organisation.absence (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        substitute_id uuid NOT NULL,
        from_day date NOT NULL,
        -- Null: until further notice.
        to_day date,
        doc_types text[] CHECK (cardinality(doc_types) > 0),
        basis text NOT NULL CHECK (basis ~ '\\S'),
        registered_by uuid NOT NULL,
        registered_at timestamptz NOT NULL,
        cancelled_at timestamptz,
        cancelled_by uuid,
        cancelled_reason text CHECK (cancelled_reason ~ '\\S'),
        PRIMARY KEY (body_id, id),
        FOREIGN KEY (body_id, person_id) REFERENCES organisation.person (body_id, id),
        FOREIGN KEY (body_id, substitute_id) REFERENCES organisation.person (body_id, id),
        CONSTRAINT nobody_is_his_own_substitute CHECK (person_id <> substitute_id),
        CONSTRAINT absence_ends_after_it_begins CHECK (to_day >= from_day),
        CONSTRAINT cancelling_is_whole
          CHECK (num_nulls(cancelled_at, cancelled_by, cancelled_reason) IN (0, 3)),
        CONSTRAINT person_is_absent_once EXCLUDE USING gist
          (body_id WITH =, person_id WITH =, daterange(from_day, to_day, '[]') WITH &&)
          WHERE (cancelled_at IS NULL)
      );
      CREATE INDEX absence_by_substitute ON organisation.absence (body_id, substitute_id)
        WHERE cancelled_at IS NULL;

      -- Two that would make a chain together take turns, so that the second sees the first.
      CREATE FUNCTION organisation.absences_do_not_chain() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_advisory_xact_lock(
          hashtextextended('organisation.absences ' || NEW.body_id, 0));
        IF EXISTS (
          SELECT FROM organisation.absence other
           WHERE other.body_id = NEW.body_id AND other.id <> NEW.id AND other.cancelled_at IS NULL
             AND daterange(other.from_day, other.to_day, '[]')
                 && daterange(NEW.from_day, NEW.to_day, '[]')
             AND (other.person_id = NEW.substitute_id OR other.substitute_id = NEW.person_id)) THEN
          RAISE EXCEPTION 'Who stands in is not absent himself.'
            USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'absences_do_not_chain';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER absences_do_not_chain BEFORE INSERT OR UPDATE OF to_day ON organisation.absence
        FOR EACH ROW WHEN (NEW.cancelled_at IS NULL)
        EXECUTE FUNCTION organisation.absences_do_not_chain();

      CALL platform.separate_bodies('organisation.absence');
      GRANT SELECT, INSERT, UPDATE (to_day, cancelled_at, cancelled_by, cancelled_reason)
        ON organisation.absence TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
