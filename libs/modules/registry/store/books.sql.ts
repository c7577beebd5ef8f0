import { statement } from '#platform';
import type { BookId } from '../use-cases/add-book.js';
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
  readonly id: BookId;
  readonly code: string;
  readonly name: string;
  readonly direction: Direction;
  /** `*` serves every type without a book of its own. */
  readonly docTypes: readonly string[];
  readonly firstYear: number;
  readonly firstNumber: number;
  /** Years that have a number, newest first. */
  readonly years: readonly {
    readonly year: number;
    readonly lastNumber: number;
    /** `YYYY-MM-DD` */
    readonly lastDate: string | null;
  }[];
}

export const listBooks = statement<BookRow>(
  'registry.list_books',
  `SELECT book.id, code, name, direction, first_year AS "firstYear", first_number AS "firstNumber",
          ARRAY(SELECT doc_type FROM registry.book_service service
                 WHERE (service.body_id, service.book_id) = (book.body_id, book.id)
                 ORDER BY doc_type) AS "docTypes",
          coalesce((SELECT jsonb_agg(jsonb_build_object('year', year, 'lastNumber', last_number,
                                     'lastDate', last_date) ORDER BY year DESC)
                      FROM registry.counter
                     WHERE (counter.body_id, counter.book_id) = (book.body_id, book.id)), '[]')
            AS years
     FROM registry.book book
    WHERE book.body_id = platform.current_body()
    ORDER BY direction DESC, code`,
);

/** The book that would number a type; no row when none serves it. */
export const bookForType = statement<{ readonly bookId: string }>(
  'registry.book_for_type',
  `SELECT book_id AS "bookId" FROM registry.book_service
    WHERE body_id = platform.current_body() AND direction = $1 AND doc_type IN ($2, '*')
    ORDER BY doc_type = '*' LIMIT 1`,
);

/** Numbers below a book's last of the year that no register row bears, few enough to name. */
export const numbersWithoutEntry = statement<{ readonly number: number }>(
  'registry.numbers_without_entry',
  `SELECT wanted AS number FROM generate_series(1, $3::integer) wanted
    WHERE NOT EXISTS (SELECT FROM registry.outgoing_entry entry
                       WHERE entry.body_id = platform.current_body() AND entry.book_id = $1
                         AND entry.year = $2 AND entry.number = wanted)
    ORDER BY wanted LIMIT 1001`,
);

/** The newest row of a book: what the clerk numbered before. */
export const lastEntryOfBook = statement<{ readonly code: string }>(
  'registry.last_entry_of_book',
  `SELECT code FROM registry.outgoing_entry
    WHERE body_id = platform.current_body() AND book_id = $1 ORDER BY year DESC, number DESC LIMIT 1`,
);
