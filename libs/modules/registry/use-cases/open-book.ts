import { vietnamDay } from '#kernel';
import type { TrailActor, Transaction } from '#platform';
import { addBook, type BookId, type NewBook } from './add-book.js';
import type { RegistryTools } from './registry-tools.js';

export type OpenedBook = Omit<NewBook, 'firstYear'>;

/** Opens a book that counts from this year, and tells the trail who did. */
export async function openBook(
  tx: Transaction,
  tools: RegistryTools,
  book: OpenedBook,
  by: TrailActor,
): Promise<BookId> {
  const at = tools.clock.now();
  const firstYear = Number(vietnamDay(at).slice(0, 4));
  const id = await addBook(tx, tools, { ...book, firstYear });
  await tx.record({
    id: tools.ids.next<'TrailEvent'>(),
    ...{ bodyId: tx.bodyId, at, actor: by, action: 'BookOpened', subjectVersion: 0 },
    subject: { type: 'Book', id },
    data: { ...book, firstYear },
  });
  return id;
}
