import type { Role } from '#contracts';
import { DomainError, type Ids, type PersonId, type PostId, type UnitId } from '#kernel';
import { statement, type Transaction } from '#platform';
import { refusing } from '../store/refusals-of-database.js';
import { heldUnit } from './units.js';

export interface NewPost {
  readonly personId: PersonId;
  readonly unitId: UnitId;
  readonly role: Role;
  readonly title: string;
  /** First and last day in Vietnam. */
  readonly from: string;
  readonly to: string | null;
}

const insertPost = statement(
  'organisation.insert_post',
  `INSERT INTO organisation.post (body_id, id, person_id, unit_id, role, title, from_day, to_day)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
);

export async function givePost(tx: Transaction, ids: Ids, post: NewPost): Promise<PostId> {
  const id = ids.next<'Post'>();
  const { personId, unitId, role, title, from, to } = post;
  const { name, closedOn } = await heldUnit(tx, unitId);
  if (closedOn !== null && (to === null || to >= closedOn)) {
    throw new DomainError('UnitIsClosed', { unit: name, closedOn });
  }
  await refusing({ personId, unitId }, () =>
    tx.run(insertPost, [tx.bodyId, id, personId, unitId, role, title, from, to]),
  );
  return id;
}
