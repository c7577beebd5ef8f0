import type { Role } from '#contracts';
import type { PersonId, PostId, UnitId } from '#kernel';
import { statement, type Transaction } from '#platform';

/** Somebody in a post on some day. */
export interface Holder {
  readonly personId: PersonId;
  readonly name: string;
  readonly postId: PostId;
  readonly title: string;
  readonly unitId: UnitId;
}

const holders = statement<Holder>(
  'organisation.holders_of_role',
  `SELECT post.person_id AS "personId", person.name, post.id AS "postId", post.title,
          post.unit_id AS "unitId"
     FROM organisation.post
     JOIN organisation.person ON (person.body_id, person.id) = (post.body_id, post.person_id)
     JOIN organisation.unit ON (unit.body_id, unit.id) = (post.body_id, post.unit_id)
    WHERE role = $1 AND ($2::uuid IS NULL OR unit_id = $2)
      AND $3::date BETWEEN from_day AND coalesce(to_day, $3)
      AND person.disabled_at IS NULL AND coalesce(unit.closed_on, 'infinity') > $3::date
    ORDER BY post.from_day, post.id`,
);

/** Who holds a post of this role (in this unit) on a day in Vietnam, is not barred, in a unit that works. */
export const peopleOf = (
  tx: Transaction,
  { role, unitId }: { readonly role: Role; readonly unitId?: UnitId | undefined },
  day: string,
): Promise<readonly Holder[]> => tx.all(holders, [role, unitId ?? null, day]);

/** Whoever heads a unit on that day, as head or deputy: both hold the post under their own title. */
export const headsOf = (tx: Transaction, unitId: UnitId, day: string): Promise<readonly Holder[]> =>
  peopleOf(tx, { role: 'unitHead', unitId }, day);
