import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The routes of each body: written, put in force, retired. One version of a name is in force. */
export class RoutesAreKeptByVersion1763900000110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE review.route_version (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        name text NOT NULL CHECK (name ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        version int NOT NULL CHECK (version >= 1),
        source text NOT NULL,
        definition jsonb NOT NULL,
        state text NOT NULL CHECK (state IN ('draft', 'active', 'retired')),
        written_by uuid,
        written_at timestamptz NOT NULL,
        activated_by uuid,
        activated_at timestamptz,
        retired_by uuid,
        retired_at timestamptz,
        PRIMARY KEY (body_id, id),
        UNIQUE (body_id, name, version),
        CONSTRAINT a_draft_was_never_in_force CHECK ((state = 'draft') = (activated_at IS NULL)),
        CONSTRAINT a_retired_route_has_its_end CHECK ((state = 'retired') = (retired_at IS NOT NULL))
      );
      CREATE UNIQUE INDEX one_version_is_in_force ON review.route_version (body_id, name)
        WHERE state = 'active';
      CREATE UNIQUE INDEX one_draft_is_being_written ON review.route_version (body_id, name)
        WHERE state = 'draft';

      -- What was in force stays as it was: instances name it by number.
      CREATE FUNCTION review.keep_route_versions() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF OLD.state <> 'draft' AND (OLD.source, OLD.definition, OLD.name, OLD.version)
             IS DISTINCT FROM (NEW.source, NEW.definition, NEW.name, NEW.version) THEN
            RAISE EXCEPTION 'A route version that was in force never changes.'
              USING ERRCODE = '42501';
          END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER route_versions_never_change BEFORE UPDATE ON review.route_version
        FOR EACH ROW EXECUTE FUNCTION review.keep_route_versions();

      CALL platform.separate_bodies('review.route_version');
      GRANT SELECT, INSERT, UPDATE ON review.route_version TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
