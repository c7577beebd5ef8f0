import { DomainError, vietnamDay, type Clock } from '#kernel';
import type { Transaction } from '#platform';
import {
  advanceCounter,
  holdCounter,
  lastDateOfBook,
  type Direction,
  type HeldCounter,
} from '../store/counters.sql.js';

/** The next number of a book whose counter this transaction holds until it ends. */
export interface NextNumber {
  readonly bookId: string;
  readonly year: number;
  readonly number: number;
  /** `YYYY-MM-DD`, read while the counter was held. */
  readonly date: string;
}

/** Holds the counter of the book that serves `docType` and reads number and date under that lock. */
export async function holdNextNumber(
  tx: Transaction,
  clock: Clock,
  direction: Direction,
  docType: string,
): Promise<NextNumber> {
  const year = yearOf(vietnamDay(clock.now()));
  const held = await tx.one(holdCounter, [direction, docType, year]);
  if (!held) throw new DomainError('NoBookServesThisType', { direction, docType });
  const date = vietnamDay(clock.now());
  // Midnight of New Year passed while waiting: the old year's counter stays as it was.
  if (yearOf(date) !== year) return holdNextNumber(tx, clock, direction, docType);
  await refuseDateBeforeLast(tx, held, date);
  return { bookId: held.bookId, year, number: held.lastNumber + 1, date };
}

/** Moves the held counter; from here on the number is taken unless the transaction fails. */
export async function consume(tx: Transaction, next: NextNumber): Promise<void> {
  await tx.run(advanceCounter, [next.bookId, next.year, next.number, next.date]);
}

async function refuseDateBeforeLast(
  tx: Transaction,
  { bookId }: HeldCounter,
  date: string,
): Promise<void> {
  const last = await tx.one(lastDateOfBook, [bookId]);
  if (last?.lastDate && date < last.lastDate)
    throw new DomainError('BookDateGoesBackwards', { date, lastDate: last.lastDate });
}

const yearOf = (day: string): number => Number(day.slice(0, 4));
