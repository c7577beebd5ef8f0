import { DomainError, twoDigits, vietnamDay, type Clock } from '#kernel';
import type { Transaction } from '#platform';
import {
  bookForType,
  lastEntryOfBook,
  listBooks,
  numbersWithoutEntry,
  type BookRow,
} from '../store/books.sql.js';

/** The number a document would get now. Another clerk may be faster: only taking it makes it sure. */
export interface ProposedNumber {
  readonly book: Pick<BookRow, 'id' | 'code' | 'name'>;
  readonly number: number;
  /** `08/KH-TTYT` */
  readonly code: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly lastCode: string | null;
  readonly lastDate: string | null;
  /** Numbers of this year before it that no row of this book bears. */
  readonly missing: readonly number[];
  /** The first of them were given on paper before the book was opened here. */
  readonly givenOnPaper: number;
}

export async function proposeNumber(
  tx: Transaction,
  clock: Clock,
  docType: string,
  symbol: string,
): Promise<ProposedNumber> {
  const served = await tx.one(bookForType, ['outgoing', docType]);
  const book = (await tx.all(listBooks)).find(({ id }) => id === served?.bookId);
  if (!book) throw new DomainError('NoBookServesThisType', { direction: 'outgoing', docType });
  const date = vietnamDay(clock.now());
  const year = Number(date.slice(0, 4));
  const givenOnPaper = book.firstYear === year ? book.firstNumber - 1 : 0;
  const last = book.years.find((one) => one.year === year)?.lastNumber ?? givenOnPaper;
  const number = last + 1;
  const missing = await tx.all(numbersWithoutEntry, [book.id, year, last]);
  return {
    book: { id: book.id, code: book.code, name: book.name },
    number,
    code: `${twoDigits(number)}/${symbol}`,
    date,
    lastCode: (await tx.one(lastEntryOfBook, [book.id]))?.code ?? null,
    lastDate: lastDateOf(book),
    missing: missing.map((one) => one.number),
    givenOnPaper,
  };
}

/** Over all years: a book's date never goes back, not even over New Year. */
const lastDateOf = ({ years }: BookRow): string | null =>
  years.reduce<string | null>(
    (last, { lastDate }) => (lastDate !== null && lastDate > (last ?? '') ? lastDate : last),
    null,
  );
