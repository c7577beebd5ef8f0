import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Books of a body, the types of documents each serves, and one counter a book and year. */
export class BooksCountByYear1763800000500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA registry;
      GRANT USAGE ON SCHEMA registry TO trinhky_app;

      CREATE TABLE registry.book (
        body_id uuid NOT NULL,
        id uuid NOT NULL,
        code text NOT NULL CHECK (code <> ''),
        name text NOT NULL CHECK (name <> ''),
        direction text NOT NULL CHECK (direction IN ('outgoing', 'incoming')),
        first_year integer NOT NULL CHECK (first_year BETWEEN 2000 AND 2999),
        first_number integer NOT NULL CHECK (first_number > 0),
        PRIMARY KEY (body_id, id),
        UNIQUE (body_id, direction, code),
        UNIQUE (body_id, id, direction)
      );
      CALL platform.separate_bodies('registry.book');
      GRANT SELECT, INSERT ON registry.book TO trinhky_app;

      -- '*' serves every type without a book of its own; the key lets no type stand in two books.
      CREATE TABLE registry.book_service (
        body_id uuid NOT NULL,
        direction text NOT NULL,
        doc_type text NOT NULL CHECK (doc_type <> ''),
        book_id uuid NOT NULL,
        PRIMARY KEY (body_id, direction, doc_type),
        FOREIGN KEY (body_id, book_id, direction) REFERENCES registry.book (body_id, id, direction)
      );
      CALL platform.separate_bodies('registry.book_service');
      GRANT SELECT, INSERT ON registry.book_service TO trinhky_app;

      CREATE TABLE registry.counter (
        body_id uuid NOT NULL,
        book_id uuid NOT NULL,
        year integer NOT NULL,
        last_number integer NOT NULL CHECK (last_number >= 0),
        last_date date CHECK (extract(year FROM last_date) = year),
        PRIMARY KEY (body_id, book_id, year),
        FOREIGN KEY (body_id, book_id) REFERENCES registry.book (body_id, id)
      ) WITH (fillfactor = 50);
      CALL platform.separate_bodies('registry.counter');
      GRANT SELECT, INSERT ON registry.counter TO trinhky_app;
      GRANT UPDATE (last_number, last_date) ON registry.counter TO trinhky_app;

      CREATE FUNCTION registry.refuse_to_count_backwards() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.last_number NOT IN (OLD.last_number, OLD.last_number + 1) THEN
          RAISE EXCEPTION 'A counter goes up by one.' USING ERRCODE = 'check_violation';
        ELSIF NEW.last_date < OLD.last_date THEN
          RAISE EXCEPTION 'A counter''s date never goes back.' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER counters_go_up_by_one BEFORE UPDATE ON registry.counter
        FOR EACH ROW EXECUTE FUNCTION registry.refuse_to_count_backwards();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
