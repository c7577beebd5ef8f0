import type { DocumentType } from '#contracts';
import { DomainError, type Id, type Ids, type PostId, type UnitId } from '#kernel';
import { statement, type Transaction } from '#platform';
import { powerReservedFrom } from '../authority/reserved-powers.js';
import { refusing } from '../store/refusals-of-database.js';
import { heldUnit } from './units.js';

export interface NewDelegation {
  readonly form: 'KT' | 'TL' | 'TUQ' | 'Q' | 'TM';
  readonly onBehalfOf: string;
  /** The head's post; null for Q. and TM., which nobody inside delegates. */
  readonly fromPostId: PostId | null;
  readonly toPostId: PostId;
  readonly scope: string;
  /** Null covers every type. */
  readonly docTypes: readonly DocumentType[] | null;
  /** Null covers what every unit drafts. */
  readonly unitIds: readonly UnitId[] | null;
  readonly from: string;
  readonly to: string | null;
  readonly basis: string;
}

const roleOfPost = statement<{ readonly role: string }>(
  'organisation.role_of_post',
  'SELECT role FROM organisation.post WHERE id = $1',
);

const insertDelegation = statement(
  'organisation.insert_delegation',
  `INSERT INTO organisation.delegation
     (body_id, id, form, on_behalf_of, from_post_id, from_role, to_post_id, to_role,
      scope, doc_types, unit_ids, from_day, to_day, basis)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
);

/** Writes down a delegation of signing authority (NĐ 30/2020 Điều 13). */
export async function delegate(
  tx: Transaction,
  ids: Ids,
  delegation: NewDelegation,
): Promise<Id<'Delegation'>> {
  refuseReserved(delegation);
  const id = ids.next<'Delegation'>();
  const { form, onBehalfOf, fromPostId, toPostId, scope, docTypes, unitIds } = delegation;
  const { from, to, basis } = delegation;
  for (const unitId of unitIds ?? []) await heldUnit(tx, unitId);
  const ends = [fromPostId, await roleOf(tx, fromPostId), toPostId, await roleOf(tx, toPostId)];
  const what = [scope, docTypes, unitIds, from, to, basis];
  const values = [tx.bodyId, id, form, onBehalfOf, ...ends, ...what];
  await refusing({ form }, () => tx.run(insertDelegation, values));
  return id;
}

/** Only what is named is refused; of "every type" the reserved ones are left out when it is used. */
function refuseReserved({ form, docTypes }: NewDelegation): void {
  for (const docType of docTypes ?? []) {
    const power = powerReservedFrom(form, docType);
    if (!power) continue;
    throw new DomainError('PowerIsReserved', { form, power: power.name, clause: power.clause });
  }
}

async function roleOf(tx: Transaction, postId: PostId | null): Promise<string | null> {
  if (postId === null) return null;
  const post = await tx.one(roleOfPost, [postId]);
  if (!post) throw new DomainError('PostIsNotKnown', { postId });
  return post.role;
}
