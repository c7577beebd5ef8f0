import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sổ đăng ký văn bản đến (NĐ 30/2020 Phụ lục IV). */
export class IncomingDocumentsAreRegistered1763800000502 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE registry.incoming_entry (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        book_id uuid NOT NULL,
        year integer NOT NULL,
        number integer NOT NULL CHECK (number > 0),
        arrived_on date NOT NULL CHECK (extract(year FROM arrived_on) = year),
        incoming_id uuid NOT NULL,
        document_uid text NOT NULL CHECK (document_uid <> ''),
        author_organ_id text NOT NULL CHECK (author_organ_id <> ''),
        author text NOT NULL CHECK (author <> ''),
        code text NOT NULL CHECK (code <> ''),
        issued_on date NOT NULL,
        type_name text NOT NULL CHECK (type_name <> ''),
        subject text NOT NULL CHECK (subject <> ''),
        assigned_to text NOT NULL CHECK (assigned_to <> ''),
        note text NOT NULL DEFAULT '',
        clerk_id uuid NOT NULL,
        registered_at timestamptz NOT NULL,
        PRIMARY KEY (body_id, id),
        FOREIGN KEY (body_id, book_id, year) REFERENCES registry.counter (body_id, book_id, year),
        CONSTRAINT arrival_number_is_unique_in_its_book UNIQUE (body_id, book_id, year, number),
        CONSTRAINT incoming_is_registered_once UNIQUE (body_id, incoming_id),
        CONSTRAINT document_arrives_once UNIQUE (body_id, author_organ_id, document_uid),
        CONSTRAINT code_and_date_arrive_once UNIQUE (body_id, author_organ_id, code, issued_on)
      );
      CALL platform.separate_bodies('registry.incoming_entry');
      GRANT SELECT, INSERT ON registry.incoming_entry TO trinhky_app;

      -- Columns 8 and 9: handed on to whom it concerns, and who signed for it.
      CREATE TABLE registry.hand_over (
        body_id uuid NOT NULL,
        entry_id uuid NOT NULL,
        handed_on date NOT NULL,
        received_by text NOT NULL CHECK (received_by <> ''),
        PRIMARY KEY (body_id, entry_id),
        FOREIGN KEY (body_id, entry_id) REFERENCES registry.incoming_entry (body_id, id)
      );
      CALL platform.separate_bodies('registry.hand_over');
      GRANT SELECT, INSERT ON registry.hand_over TO trinhky_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
