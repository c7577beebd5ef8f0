import { DomainError, type PersonId } from '#kernel';
import type { Transaction } from '#platform';
import { listPeople } from '../store/lists.js';

/** Refuses whom the body does not know. */
export async function demandPerson(tx: Transaction, personId: PersonId): Promise<void> {
  const people = await listPeople(tx);
  if (!people.some(({ id }) => id === personId))
    throw new DomainError('PersonIsNotKnown', { personId });
}
