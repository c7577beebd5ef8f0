import { vietnamDay, type Clock } from '#kernel';
import type { AddedBody } from '#modules/organisation';
import type { RegistryFacade } from '#modules/registry';
import type { Transaction } from '#platform';

/** Opens the books that a body's file names, counting from this year. */
export async function openBooks(
  tx: Transaction,
  registry: RegistryFacade,
  clock: Clock,
  { books }: Pick<AddedBody, 'books'>,
): Promise<void> {
  const firstYear = Number(vietnamDay(clock.now()).slice(0, 4));
  for (const { code, name, direction, docTypes, startAt } of books) {
    const types = docTypes === 'all' ? ['*'] : docTypes;
    const book = { code, name, direction, docTypes: types, firstNumber: startAt, firstYear };
    await registry.addBook(tx, book);
  }
}
