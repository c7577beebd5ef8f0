import type { delegation, person, post } from '#contracts';
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

export const listDelegations = (tx: Transaction): Promise<Delegation[]> => tx.all(delegations);
