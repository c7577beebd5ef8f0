import type { Ids, PersonId } from '#kernel';
import { statement, type Transaction } from '#platform';
import { hashPassword } from '../sign-in/password.js';
import { refusing } from '../store/refusals-of-database.js';

export interface NewPerson {
  readonly name: string;
  readonly email: string | null;
  readonly login: string;
  readonly password: string;
  /** Known to whoever set it, until its owner sets his own. */
  readonly passwordIsGiven: boolean;
}

const insertPerson = statement(
  'organisation.insert_person',
  'INSERT INTO organisation.person (body_id, id, name, email) VALUES ($1, $2, $3, $4)',
);

const insertAccount = statement(
  'organisation.insert_account',
  `INSERT INTO organisation.account (body_id, person_id, login, password_hash, password_is_given)
   VALUES ($1, $2, $3, $4, $5)`,
);

/** Adds a person with an account to sign in with. Without a post it may do nothing yet. */
export async function addPerson(tx: Transaction, ids: Ids, person: NewPerson): Promise<PersonId> {
  const id = ids.next<'Person'>();
  const login = person.login.toLowerCase();
  await tx.run(insertPerson, [tx.bodyId, id, person.name, person.email]);
  const passwordHash = await hashPassword(person.password);
  const account = [tx.bodyId, id, login, passwordHash, person.passwordIsGiven];
  await refusing({ login }, () => tx.run(insertAccount, account));
  return id;
}
