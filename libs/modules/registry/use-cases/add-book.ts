import { nfc, type Id } from '#kernel';
import type { Transaction } from '#platform';
import { insertBook, insertBookService } from '../store/books.sql.js';
import type { Direction } from '../store/counters.sql.js';
import { refusalOfConstraint } from './refusal-of-constraint.js';
import type { RegistryTools } from './registry-tools.js';

export type BookId = Id<'Book'>;

export interface NewBook {
  /** Short and unique in its direction: `KH`, `chung`, `đến`. */
  readonly code: string;
  readonly name: string;
  readonly direction: Direction;
  /** Which types count in it; `['*']` for all that have no book of their own. */
  readonly docTypes: readonly string[];
  /** Above 1 when the body has numbered on paper before, in `firstYear` only. */
  readonly firstNumber: number;
  readonly firstYear: number;
}

/** Opens a book. How a body splits its books is for its head to say (NĐ 30/2020 Đ15.1.c). */
export async function addBook(
  tx: Transaction,
  tools: RegistryTools,
  book: NewBook,
): Promise<BookId> {
  const id = tools.ids.next<'Book'>();
  await tx
    .run(insertBook, [
      id,
      nfc(book.code),
      nfc(book.name),
      book.direction,
      book.firstYear,
      book.firstNumber,
    ])
    .catch(refusalOfConstraint);
  await tx
    .run(insertBookService, [book.direction, book.docTypes.map(nfc), id])
    .catch(refusalOfConstraint);
  return id;
}
