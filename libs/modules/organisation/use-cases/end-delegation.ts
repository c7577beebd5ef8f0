import { DomainError, type Id } from '#kernel';
import { statement, type Transaction } from '#platform';
import { refusing } from '../store/refusals-of-database.js';

const setLastDay = statement(
  'organisation.end_delegation',
  'UPDATE organisation.delegation SET to_day = $2 WHERE id = $1',
);

/** Ends a delegation after a last day in Vietnam (`YYYY-MM-DD`). */
export async function endDelegation(
  tx: Transaction,
  delegationId: Id<'Delegation'>,
  lastDay: string,
): Promise<void> {
  const changed = await refusing({ delegationId }, () =>
    tx.run(setLastDay, [delegationId, lastDay]),
  );
  if (changed === 0) throw new DomainError('DelegationIsNotKnown', { delegationId });
}
