import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Readers of other rooms (the trail, search) name deliveries and incoming documents by these. */
export class WhatCameAndWentHasATitle1763800000710 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE VIEW dispatch.incoming_summary WITH (security_invoker) AS
        SELECT body_id, id, code, subject, sender_name, state FROM dispatch.incoming;
      CREATE VIEW dispatch.delivery_summary WITH (security_invoker) AS
        SELECT body_id, id, document_id, code, receiver_name, state FROM dispatch.delivery;
      GRANT SELECT ON dispatch.incoming_summary, dispatch.delivery_summary TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
