import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Nobody holds one post twice at a time, and no administrator a post that does business. */
export class PostsAreHeldOnce1763800000282 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE organisation.post
        ADD CONSTRAINT post_is_held_once EXCLUDE USING gist
          (body_id WITH =, person_id WITH =, unit_id WITH =, role WITH =,
           daterange(from_day, to_day, '[]') WITH &&),
        ADD CONSTRAINT administrators_do_no_business EXCLUDE USING gist
          (body_id WITH =, person_id WITH =, (CASE role WHEN 'administrator' THEN 1 ELSE 0 END) WITH <>,
           daterange(from_day, to_day, '[]') WITH &&);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
