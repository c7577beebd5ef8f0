import { DomainError } from '#kernel';
import { statement, type Transaction } from '#platform';

/** Two administrators who put each other out of office at once take turns. */
const takeTurns = statement<unknown>(
  'organisation.take_turns_of_administrators',
  `SELECT pg_advisory_xact_lock(
     hashtextextended('organisation.administrators ' || platform.current_body(), 0))`,
);

const administratorsOn = statement<{ readonly count: number }>(
  'organisation.administrators_on',
  `SELECT count(*)::integer AS count FROM organisation.post
     JOIN organisation.person ON (person.body_id, person.id) = (post.body_id, post.person_id)
    WHERE role = 'administrator' AND disabled_at IS NULL
      AND $1::date BETWEEN from_day AND coalesce(to_day, 'infinity')`,
);

/**
 * Runs a change that may take an administrator away; on `day` (`YYYY-MM-DD`) one has to be left if
 * there was one before, or nobody could put anything right again.
 */
export async function keepingAnAdministrator<T>(
  tx: Transaction,
  day: string,
  change: () => Promise<T>,
): Promise<T> {
  await tx.all(takeTurns);
  const before = await countOn(tx, day);
  const result = await change();
  if (before > 0 && (await countOn(tx, day)) === 0) {
    throw new DomainError('BodyKeepsAnAdministrator', {});
  }
  return result;
}

const countOn = async (tx: Transaction, day: string): Promise<number> =>
  (await tx.one(administratorsOn, [day]))?.count ?? 0;
