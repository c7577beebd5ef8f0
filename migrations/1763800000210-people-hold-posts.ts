import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People and the posts they hold from a day to a day. */
export class PeopleHoldPosts1763800000210 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS btree_gist;

      CREATE TABLE organisation.person (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        name text NOT NULL,
        folded text GENERATED ALWAYS AS (platform.fold(name)) STORED,
        email text,
        disabled_at timestamptz,
        PRIMARY KEY (body_id, id)
      );
      CALL platform.separate_bodies('organisation.person');
      GRANT SELECT, INSERT, UPDATE ON organisation.person TO trinhky_app;

      CREATE TABLE organisation.post (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        unit_id uuid NOT NULL,
        role text NOT NULL CHECK (role IN ('drafter', 'unitHead', 'formChecker', 'deputyDirector',
                                           'director', 'clerk', 'auditor', 'administrator')),
        title text NOT NULL,
        from_day date NOT NULL,
        to_day date,
        PRIMARY KEY (body_id, id),
        -- Lets a delegation pin the role of both its ends.
        UNIQUE (body_id, id, role),
        FOREIGN KEY (body_id, person_id) REFERENCES organisation.person (body_id, id),
        FOREIGN KEY (body_id, unit_id) REFERENCES organisation.unit (body_id, id),
        CONSTRAINT post_ends_after_it_begins CHECK (to_day >= from_day),
        CONSTRAINT one_director_at_a_time EXCLUDE USING gist
          (body_id WITH =, daterange(from_day, to_day, '[]') WITH &&) WHERE (role = 'director')
      );
      CREATE INDEX post_by_person ON organisation.post (body_id, person_id);
      CALL platform.separate_bodies('organisation.post');
      GRANT SELECT, INSERT, UPDATE (to_day) ON organisation.post TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
