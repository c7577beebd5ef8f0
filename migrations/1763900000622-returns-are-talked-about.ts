import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is said about a figure of a return; locks opened for one unit; units that became others. */
export class ReturnsAreTalkedAbout1763900000622 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE reporting.figure_comment (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        return_id uuid NOT NULL,
        -- The comment that is answered; null for the first of a thread.
        parent_id uuid,
        -- 'target:…', 'task:…', 'words:good', or '' for the whole return.
        place text NOT NULL,
        text text NOT NULL CHECK (text ~ '\\S'),
        round integer NOT NULL CHECK (round > 0),
        written_by uuid NOT NULL,
        written_at timestamptz NOT NULL,
        resolved_by uuid,
        resolved_at timestamptz,
        PRIMARY KEY (body_id, id),
        FOREIGN KEY (body_id, return_id) REFERENCES reporting.unit_return (body_id, id),
        FOREIGN KEY (body_id, parent_id) REFERENCES reporting.figure_comment (body_id, id),
        CONSTRAINT a_solution_has_who_and_when CHECK ((resolved_by IS NULL) = (resolved_at IS NULL)),
        CONSTRAINT a_thread_is_resolved_at_its_beginning CHECK (parent_id IS NULL OR resolved_at IS NULL)
      );
      CREATE INDEX comments_of_return ON reporting.figure_comment (body_id, return_id, written_at);

      CREATE TABLE reporting.lock_exception (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        period_id uuid NOT NULL,
        unit_id uuid NOT NULL,
        reason text NOT NULL CHECK (reason ~ '\\S'),
        until timestamptz NOT NULL,
        asked_by uuid NOT NULL,
        asked_at timestamptz NOT NULL,
        decided_by uuid,
        decided_at timestamptz,
        granted boolean,
        PRIMARY KEY (body_id, id),
        FOREIGN KEY (body_id, period_id, unit_id)
          REFERENCES reporting.unit_return (body_id, period_id, unit_id),
        CONSTRAINT an_exception_is_decided_whole CHECK (
          (decided_by IS NULL) = (decided_at IS NULL) AND (decided_by IS NULL) = (granted IS NULL)),
        CONSTRAINT nobody_grants_what_he_asked_for CHECK (decided_by <> asked_by),
        CONSTRAINT an_exception_ends_later CHECK (until > asked_at)
      );
      CREATE UNIQUE INDEX one_exception_waits ON reporting.lock_exception (body_id, period_id, unit_id)
        WHERE decided_at IS NULL;

      -- Which unit goes on with the work of one that is no more.
      CREATE TABLE reporting.unit_succession (
        body_id uuid NOT NULL,
        unit_id uuid NOT NULL,
        successor_id uuid NOT NULL CHECK (successor_id <> unit_id),
        basis text NOT NULL CHECK (basis ~ '\\S'),
        written_by uuid NOT NULL,
        written_at timestamptz NOT NULL,
        PRIMARY KEY (body_id, unit_id)
      );

      CALL platform.separate_bodies('reporting.figure_comment');
      CALL platform.separate_bodies('reporting.lock_exception');
      CALL platform.separate_bodies('reporting.unit_succession');
      GRANT SELECT, INSERT, UPDATE (resolved_by, resolved_at) ON reporting.figure_comment TO trinhky_app;
      GRANT SELECT, INSERT, UPDATE (decided_by, decided_at, granted)
        ON reporting.lock_exception TO trinhky_app;
      GRANT SELECT, INSERT, UPDATE (successor_id, basis, written_by, written_at)
        ON reporting.unit_succession TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
