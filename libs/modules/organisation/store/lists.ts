import type { delegation, person, post } from '#contracts';
import type { PersonId } from '#kernel';
import { statement, type Transaction } from '#platform';
import type { z } from 'zod';

type Person = z.output<typeof person>;
type Post = z.output<typeof post>;
type Delegation = z.output<typeof delegation>;

const people = statement<Person>(
  'organisation.people',
  `SELECT id, name, email, disabled_at IS NOT NULL AS disabled FROM organisation.person
    WHERE $1::text IS NULL OR strpos(folded, platform.fold($1)) > 0 ORDER BY name, id`,
);

const postsOnDay = statement<Post>(
  'organisation.posts_on_day',
  `SELECT id, person_id AS "personId", unit_id AS "unitId", role, title,
          from_day::text AS "from", to_day::text AS "to"
     FROM organisation.post WHERE $1::date BETWEEN from_day AND coalesce(to_day, $1)
    ORDER BY from_day, id`,
);

const goneOnDay = statement<{ readonly id: PersonId }>(
  'organisation.people_gone',
  `SELECT id FROM organisation.person p
    WHERE id = ANY ($1::uuid[])
      AND (disabled_at IS NOT NULL
        OR NOT EXISTS (SELECT FROM organisation.post
                        WHERE person_id = p.id
                          AND $2::date BETWEEN from_day AND coalesce(to_day, $2)))`,
);

const delegations = statement<Delegation>(
  'organisation.delegations',
  `SELECT id, form, on_behalf_of AS "onBehalfOf", from_post_id AS "fromPostId",
          to_post_id AS "toPostId", scope, doc_types AS "docTypes", unit_ids AS "unitIds",
          from_day::text AS "from", to_day::text AS "to", basis
     FROM organisation.delegation ORDER BY from_day, id`,
);

/** `search` looks into names without regard to case and diacritics. */
export const listPeople = (tx: Transaction, search?: string): Promise<Person[]> =>
  tx.all(people, [search ?? null]);

/** Posts held on a day in Vietnam (`YYYY-MM-DD`). */
export const listPosts = (tx: Transaction, day: string): Promise<Post[]> =>
  tx.all(postsOnDay, [day]);

/** Who of these works here no more on a day: barred, or without a post. */
export async function whoIsGone(
  tx: Transaction,
  ids: readonly PersonId[],
  day: string,
): Promise<ReadonlySet<PersonId>> {
  if (ids.length === 0) return new Set();
  return new Set((await tx.all(goneOnDay, [ids, day])).map(({ id }) => id));
}

export const listDelegations = (tx: Transaction): Promise<Delegation[]> => tx.all(delegations);
