import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Petitions of citizens: numbered by the year, never changed; names stand apart from what they say. */
export class PetitionsHaveARegister1763900000401 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA petitions;
      GRANT USAGE ON SCHEMA petitions TO trinhky_app;

      CREATE TABLE petitions.counter (
        body_id uuid NOT NULL,
        year integer NOT NULL CHECK (year BETWEEN 2000 AND 2100),
        last_number integer NOT NULL CHECK (last_number > 0),
        PRIMARY KEY (body_id, year)
      );

      CREATE TABLE petitions.petition (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        year integer NOT NULL,
        number integer NOT NULL CHECK (number > 0),
        title text NOT NULL CHECK (title ~ '\\S'),
        content text NOT NULL CHECK (content ~ '\\S'),
        channel text NOT NULL CHECK (channel IN
          ('inPerson', 'letter', 'phone', 'box', 'email', 'portal', 'other')),
        topic text NOT NULL,
        received_on date NOT NULL,
        received_by uuid NOT NULL,
        confidential boolean NOT NULL,
        anonymous boolean NOT NULL,
        PRIMARY KEY (body_id, id),
        CONSTRAINT a_number_is_given_once UNIQUE (body_id, year, number),
        CONSTRAINT it_is_numbered_in_the_year_it_came CHECK (extract(year FROM received_on) = year)
      );

      -- Who brought it: read only for those who handle it.
      CREATE TABLE petitions.petitioner (
        body_id uuid NOT NULL,
        petition_id uuid NOT NULL,
        name text NOT NULL CHECK (name ~ '\\S'),
        phone text NOT NULL,
        email text NOT NULL,
        address text NOT NULL,
        PRIMARY KEY (body_id, petition_id),
        FOREIGN KEY (body_id, petition_id) REFERENCES petitions.petition (body_id, id)
      );

      CREATE TABLE petitions.note (
        body_id uuid NOT NULL,
        petition_id uuid NOT NULL,
        revision integer NOT NULL CHECK (revision > 0),
        text text NOT NULL CHECK (text ~ '\\S'),
        PRIMARY KEY (body_id, petition_id, revision),
        FOREIGN KEY (body_id, petition_id) REFERENCES petitions.petition (body_id, id)
      );

      CALL platform.separate_bodies('petitions.counter');
      CALL platform.separate_bodies('petitions.petition');
      CALL platform.separate_bodies('petitions.petitioner');
      CALL platform.separate_bodies('petitions.note');
      GRANT SELECT, INSERT, UPDATE (last_number) ON petitions.counter TO trinhky_app;
      GRANT SELECT, INSERT ON petitions.petition, petitions.petitioner, petitions.note TO trinhky_app;

      CREATE VIEW petitions.petition_summary WITH (security_invoker) AS
        SELECT body_id, id, title, lpad(number::text, 2, '0') || '/' || year AS code
          FROM petitions.petition;
      GRANT SELECT ON petitions.petition_summary TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
