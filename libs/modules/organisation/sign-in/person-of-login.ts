import type { PersonId } from '#kernel';
import { statement, type Transaction } from '#platform';

const byLogin = statement<{ readonly personId: PersonId }>(
  'organisation.person_of_login',
  'SELECT person_id AS "personId" FROM organisation.account WHERE login = lower($1)',
);

/** The person who signs in under this name, in the transaction's body. */
export const personOfLogin = async (
  tx: Transaction,
  login: string,
): Promise<PersonId | undefined> => (await tx.one(byLogin, [login]))?.personId;
