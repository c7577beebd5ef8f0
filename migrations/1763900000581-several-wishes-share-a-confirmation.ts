import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One confirmation at a service may cover the signatures of several documents, each in its place. */
export class SeveralWishesShareAConfirmation1763900000581 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE signing.key_request
        ADD COLUMN position integer NOT NULL DEFAULT 0 CHECK (position >= 0);
      DROP INDEX signing.one_request_per_ticket;
      CREATE UNIQUE INDEX one_request_per_place_of_a_ticket
        ON signing.key_request (body_id, service_id, ticket, position) WHERE ticket IS NOT NULL;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
