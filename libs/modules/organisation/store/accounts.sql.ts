import type { PersonId, PostId, UnitId } from '#kernel';
import type { Role } from '#contracts';
import { statement, type Transaction } from '#platform';

export interface AccountRow {
  readonly personId: PersonId;
  readonly name: string;
  readonly email: string | null;
  readonly login: string;
  readonly disabled: boolean;
  /** Newest first. */
  readonly posts: readonly {
    readonly id: PostId;
    readonly unitId: UnitId;
    readonly unitName: string;
    readonly role: Role;
    readonly title: string;
    readonly from: string;
    readonly to: string | null;
    /** Held on the day that was asked for. */
    readonly live: boolean;
  }[];
}

const accounts = statement<AccountRow>(
  'organisation.accounts',
  `SELECT person.id AS "personId", person.name, email, login, disabled_at IS NOT NULL AS disabled,
          coalesce((SELECT jsonb_agg(jsonb_build_object(
                             'id', post.id, 'unitId', unit_id, 'unitName', unit.name, 'role', role,
                             'title', title, 'from', from_day, 'to', to_day,
                             'live', $1::date BETWEEN from_day AND coalesce(to_day, 'infinity'))
                           ORDER BY from_day DESC, post.id DESC)
                      FROM organisation.post
                      JOIN organisation.unit ON (unit.body_id, unit.id) = (post.body_id, unit_id)
                     WHERE (post.body_id, person_id) = (person.body_id, person.id)), '[]') AS posts
     FROM organisation.person
     JOIN organisation.account ON (account.body_id, account.person_id) = (person.body_id, person.id)
    WHERE $2::text IS NULL OR strpos(person.folded, platform.fold($2)) > 0
       OR strpos(login, lower($2)) > 0
    ORDER BY person.name, person.id`,
);

/** Everybody with an account; posts are live or not on a day in Vietnam (`YYYY-MM-DD`). */
export const listAccounts = (
  tx: Transaction,
  day: string,
  search?: string,
): Promise<AccountRow[]> => tx.all(accounts, [day, search ?? null]);
