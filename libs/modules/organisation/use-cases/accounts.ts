import { DomainError, type PersonId } from '#kernel';
import { statement, type Transaction } from '#platform';
import { hashPassword } from '../sign-in/password.js';
import { deleteSessionsOf } from '../sign-in/sign-in.sql.js';

const setName = statement(
  'organisation.rename_person',
  'UPDATE organisation.person SET name = $2, email = $3 WHERE id = $1',
);

const setEnabled = statement(
  'organisation.enable_person',
  'UPDATE organisation.person SET disabled_at = NULL WHERE id = $1',
);

const setHash = statement(
  'organisation.set_password_hash',
  `UPDATE organisation.account SET password_hash = $2, password_is_given = true
    WHERE person_id = $1`,
);

/** Versions and registers keep the name they were made with. */
export async function renamePerson(
  tx: Transaction,
  personId: PersonId,
  { name, email }: { readonly name: string; readonly email: string | null },
): Promise<void> {
  refuseUnknown(await tx.run(setName, [personId, name, email]), personId);
}

export async function enablePerson(tx: Transaction, personId: PersonId): Promise<void> {
  refuseUnknown(await tx.run(setEnabled, [personId]), personId);
}

/** Whoever knew the old password is out: every session ends in the same transaction. */
export async function setPassword(
  tx: Transaction,
  personId: PersonId,
  password: string,
): Promise<void> {
  refuseUnknown(await tx.run(setHash, [personId, await hashPassword(password)]), personId);
  await tx.run(deleteSessionsOf, [personId]);
}

function refuseUnknown(changed: number, personId: PersonId): void {
  if (changed === 0) throw new DomainError('PersonIsNotKnown', { personId });
}
