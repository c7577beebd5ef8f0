import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bodies (cơ quan) with their khoa, phòng, trạm, and the other names these go by. */
export class ABodyHasUnits1763800000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA organisation;
      GRANT USAGE ON SCHEMA organisation TO trinhky_app;

      CREATE TABLE organisation.body (
        body_id uuid PRIMARY KEY,
        name text NOT NULL,
        short_name text NOT NULL,
        superior_name text,
        place text NOT NULL,
        organ_id text NOT NULL UNIQUE CHECK (organ_id ~ '^[0-9A-Z]{2,3}([.][0-9A-Z]{2,3}){0,3}$'),
        abbreviation text NOT NULL,
        -- Symbols that do not follow from type and abbreviation: {"KH": "KH-TTYTKV"}.
        symbols jsonb NOT NULL DEFAULT '{}',
        settings jsonb NOT NULL DEFAULT '{}',
        set_up_at timestamptz NOT NULL
      );
      CALL platform.separate_bodies('organisation.body');
      GRANT SELECT, INSERT, UPDATE ON organisation.body TO trinhky_app;

      CREATE TABLE organisation.unit (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        code text NOT NULL,
        name text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('leadership', 'phong', 'khoa', 'tram', 'ban', 'to')),
        parent_id uuid,
        position integer NOT NULL,
        PRIMARY KEY (body_id, id),
        UNIQUE (body_id, code),
        FOREIGN KEY (body_id, parent_id) REFERENCES organisation.unit (body_id, id),
        CHECK (parent_id <> id)
      );
      CALL platform.separate_bodies('organisation.unit');
      GRANT SELECT, INSERT, UPDATE ON organisation.unit TO trinhky_app;

      CREATE TABLE organisation.unit_alias (
        body_id uuid NOT NULL,
        unit_id uuid NOT NULL,
        alias text NOT NULL,
        folded text GENERATED ALWAYS AS (platform.fold(alias)) STORED,
        PRIMARY KEY (body_id, unit_id, alias),
        -- One name means one unit; an importer that met two would have to guess.
        UNIQUE (body_id, folded),
        FOREIGN KEY (body_id, unit_id) REFERENCES organisation.unit (body_id, id)
      );
      CALL platform.separate_bodies('organisation.unit_alias');
      GRANT SELECT, INSERT ON organisation.unit_alias TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
