import { statement } from '#platform';
import type { Direction } from './counters.sql.js';

export const insertBook = statement(
  'registry.insert_book',
  `INSERT INTO registry.book (body_id, id, code, name, direction, first_year, first_number)
   VALUES (platform.current_body(), $1, $2, $3, $4, $5, $6)`,
);

export const insertBookService = statement(
  'registry.insert_book_service',
  `INSERT INTO registry.book_service (body_id, direction, doc_type, book_id)
   SELECT platform.current_body(), $1, unnest($2::text[]), $3`,
);

export interface BookRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly direction: Direction;
  readonly docTypes: readonly string[];
  /** The newest year with a number, and its last number; null before the first. */
  readonly year: number | null;
  readonly lastNumber: number | null;
}

export const listBooks = statement<BookRow>(
  'registry.list_books',
  `SELECT book.id, code, name, direction, counter.year, counter.last_number AS "lastNumber",
          ARRAY(SELECT doc_type FROM registry.book_service service
                 WHERE (service.body_id, service.book_id) = (book.body_id, book.id)
                 ORDER BY doc_type) AS "docTypes"
     FROM registry.book book
     LEFT JOIN LATERAL (SELECT year, last_number FROM registry.counter
            WHERE (counter.body_id, counter.book_id) = (book.body_id, book.id)
            ORDER BY year DESC LIMIT 1) counter ON true
    WHERE book.body_id = platform.current_body()
    ORDER BY direction DESC, code`,
);
