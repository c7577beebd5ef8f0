import { statement } from '#platform';

export type Direction = 'outgoing' | 'incoming';

export interface HeldCounter {
  readonly bookId: string;
  readonly lastNumber: number;
}

/**
 * Takes the lock on the counter of the book that serves a type, making the year's row when it is the
 * first: `FOR UPDATE` would lock nothing on a missing row. No row: no book serves the type.
 */
export const holdCounter = statement<HeldCounter>(
  'registry.hold_counter',
  `INSERT INTO registry.counter AS counter (body_id, book_id, year, last_number)
   SELECT book.body_id, book.id, $3, CASE WHEN book.first_year = $3 THEN book.first_number - 1 ELSE 0 END
     FROM (SELECT body_id, book_id FROM registry.book_service
            WHERE body_id = platform.current_body() AND direction = $1 AND doc_type IN ($2, '*')
            ORDER BY doc_type = '*' LIMIT 1) service
     JOIN registry.book book ON (book.body_id, book.id) = (service.body_id, service.book_id)
   ON CONFLICT (body_id, book_id, year) DO UPDATE SET last_number = counter.last_number
   RETURNING counter.book_id AS "bookId", counter.last_number AS "lastNumber"`,
);

/** The last date of a book over all its years; true only while its counter is held. */
export const lastDateOfBook = statement<{ readonly lastDate: string | null }>(
  'registry.last_date_of_book',
  `SELECT max(last_date)::text AS "lastDate" FROM registry.counter
    WHERE body_id = platform.current_body() AND book_id = $1`,
);

export const advanceCounter = statement(
  'registry.advance_counter',
  `UPDATE registry.counter SET last_number = $3, last_date = $4
    WHERE body_id = platform.current_body() AND book_id = $1 AND year = $2`,
);
