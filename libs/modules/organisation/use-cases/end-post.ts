import { DomainError, type PostId } from '#kernel';
import { statement, type Transaction } from '#platform';
import { refusing } from '../store/refusals-of-database.js';
import { keepingAnAdministrator } from './keep-administrator.js';

const setLastDay = statement(
  'organisation.end_post',
  'UPDATE organisation.post SET to_day = $2 WHERE id = $1',
);

/** Ends a post after a last day in Vietnam (`YYYY-MM-DD`). */
export async function endPost(tx: Transaction, postId: PostId, lastDay: string): Promise<void> {
  const changed = await keepingAnAdministrator(tx, dayAfter(lastDay), () =>
    refusing({ postId }, () => tx.run(setLastDay, [postId, lastDay])),
  );
  if (changed === 0) throw new DomainError('PostIsNotKnown', { postId });
}

const dayAfter = (day: string): string =>
  new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
