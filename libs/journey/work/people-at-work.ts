import { vietnamDay, type PersonId } from '#kernel';
import { listPeople, listPosts } from '#modules/organisation';
import type { Transaction } from '#platform';

type Post = Awaited<ReturnType<typeof listPosts>>[number];

/** Somebody of the body and the posts held today; an account that is barred holds none. */
export interface Colleague {
  readonly id: PersonId;
  readonly name: string;
  readonly disabled: boolean;
  readonly posts: readonly Post[];
}

export async function colleagues(tx: Transaction, at: Date): Promise<readonly Colleague[]> {
  const [people, posts] = await Promise.all([listPeople(tx), listPosts(tx, vietnamDay(at))]);
  return people.map(({ id, name, disabled }) => ({
    ...{ id, name, disabled },
    posts: disabled ? [] : posts.filter(({ personId }) => personId === id),
  }));
}

/** Without a post nobody works here any more. */
export const isGone = ({ posts }: Colleague): boolean => posts.length === 0;

/** Who of them are gone. */
export const goneAmong = (people: readonly Colleague[]): ReadonlySet<PersonId> =>
  new Set(people.filter(isGone).map(({ id }) => id));

/** An administrator and an auditor do no work of others. */
export const doesBusiness = ({ posts }: Colleague): boolean =>
  posts.some(({ role }) => role !== 'administrator' && role !== 'auditor');
