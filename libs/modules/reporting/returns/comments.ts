import type { ReturnContent } from '#contracts';
import { DomainError } from '#kernel';
import type { Transaction } from '#platform';
import { commentsOf } from '../store/comments.sql.js';
import { placesOf } from './places.js';

/** A return goes on once what was said about its figures is settled. */
export async function refuseOpenComments(
  tx: Transaction,
  returnId: string,
  content: ReturnContent,
): Promise<void> {
  const open = (await tx.all(commentsOf, [returnId])).filter(
    ({ parentId, resolvedAt }) => parentId === null && resolvedAt === null,
  );
  if (open.length === 0) return;
  const names = placesOf(content);
  const places = [...new Set(open.map(({ place }) => names.get(place) ?? place))];
  throw new DomainError('CommentsAreOpen', { count: open.length, places });
}
