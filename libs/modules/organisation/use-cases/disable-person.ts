import { DomainError, vietnamDay, type PersonId } from '#kernel';
import { statement, type Transaction } from '#platform';
import { deleteSessionsOf } from '../sign-in/sign-in.sql.js';
import { keepingAnAdministrator } from './keep-administrator.js';

const setDisabled = statement(
  'organisation.disable_person',
  'UPDATE organisation.person SET disabled_at = coalesce(disabled_at, $2) WHERE id = $1',
);

/** Bars a person from signing in, and ends every session in the same transaction. */
export async function disablePerson(tx: Transaction, personId: PersonId, at: Date): Promise<void> {
  const changed = await keepingAnAdministrator(tx, vietnamDay(at), () =>
    tx.run(setDisabled, [personId, at]),
  );
  if (changed === 0) throw new DomainError('PersonIsNotKnown', { personId });
  await tx.run(deleteSessionsOf, [personId]);
}
