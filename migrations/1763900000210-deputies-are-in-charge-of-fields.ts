import type { MigrationInterface, QueryRunner } from 'typeorm';

/** NĐ 30/2020 Điều 13.1: each deputy has his fields and units, one deputy for each at a time. */
export class DeputiesAreInChargeOfFields1763900000210 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE organisation.assigned_field (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        post_id uuid NOT NULL,
        -- Pins the role of the post: only a deputy is put in charge.
        role text NOT NULL DEFAULT 'deputyDirector'
          CONSTRAINT only_deputies_are_in_charge CHECK (role = 'deputyDirector'),
        field text CHECK (field ~ '\\S'),
        folded text GENERATED ALWAYS AS (platform.fold(field)) STORED,
        unit_id uuid,
        from_day date NOT NULL,
        to_day date,
        basis text NOT NULL CHECK (basis ~ '\\S'),
        PRIMARY KEY (body_id, id),
        CONSTRAINT assigned_field_is_of_a_deputy
          FOREIGN KEY (body_id, post_id, role) REFERENCES organisation.post (body_id, id, role),
        CONSTRAINT assigned_field_names_a_unit
          FOREIGN KEY (body_id, unit_id) REFERENCES organisation.unit (body_id, id),
        CONSTRAINT a_field_or_a_unit CHECK (num_nulls(field, unit_id) = 1),
        CONSTRAINT assignment_ends_after_it_begins CHECK (to_day >= from_day),
        CONSTRAINT one_deputy_for_a_unit EXCLUDE USING gist
          (body_id WITH =, unit_id WITH =, daterange(from_day, to_day, '[]') WITH &&)
          WHERE (unit_id IS NOT NULL),
        CONSTRAINT one_deputy_for_a_field EXCLUDE USING gist
          (body_id WITH =, folded WITH =, daterange(from_day, to_day, '[]') WITH &&)
          WHERE (field IS NOT NULL)
      );
      CREATE INDEX assigned_field_by_post ON organisation.assigned_field (body_id, post_id);
      CALL platform.separate_bodies('organisation.assigned_field');
      GRANT SELECT, INSERT, UPDATE (to_day) ON organisation.assigned_field TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
