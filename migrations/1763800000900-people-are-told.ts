import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notices, and how far into the trail of its body each was read for them. */
export class PeopleAreTold1763800000900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA notifications;
      GRANT USAGE ON SCHEMA notifications TO trinhky_app;

      CREATE TABLE notifications.notice (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        event_id uuid NOT NULL,
        subject_type text NOT NULL CHECK (subject_type IN ('document', 'incoming')),
        subject_id uuid NOT NULL,
        text text NOT NULL CHECK (text ~ '\\S'),
        at timestamptz NOT NULL,
        read_at timestamptz,
        PRIMARY KEY (body_id, id),
        CONSTRAINT a_person_is_told_once_of_an_event UNIQUE (body_id, event_id, person_id)
      );
      CREATE INDEX notice_of_person ON notifications.notice
        (body_id, person_id, (read_at IS NOT NULL), at DESC);

      -- The next index of the body's trail that nobody was told of yet.
      CREATE TABLE notifications.cursor (
        body_id uuid NOT NULL PRIMARY KEY,
        next_index bigint NOT NULL CHECK (next_index >= 0)
      );
      -- Of what happened before there were notices nobody is told.
      INSERT INTO notifications.cursor (body_id, next_index)
        SELECT body_id, max(log_index) + 1 FROM audit.log_entry GROUP BY body_id;

      CALL platform.separate_bodies('notifications.notice');
      CALL platform.separate_bodies('notifications.cursor');
      GRANT SELECT, INSERT, UPDATE (read_at) ON notifications.notice TO trinhky_app;
      GRANT SELECT, INSERT, UPDATE (next_index) ON notifications.cursor TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
