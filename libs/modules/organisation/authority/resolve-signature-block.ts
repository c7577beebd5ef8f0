import { DomainError, vietnamDay, type PersonId, type PostId } from '#kernel';
import type { SignatureBlock } from '#nd30';
import type { Transaction } from '#platform';
import { chooseAuthority } from './choose-authority.js';
import { heldAuthorities, personName } from './held-authorities.sql.js';
import { basisText, signatureLines, type HeldAuthority, type Matter } from './held-authority.js';

/** On what ground somebody acts at this moment; the trail and the register quote `basis`. */
export interface LiveAuthority {
  readonly postId: PostId;
  readonly form: SignatureBlock['authority'];
  readonly basis: string;
}

/**
 * Who signs, on what authority, in what words; frozen into a version at submission.
 * Refuses by name when the person has no authority for this matter on that day.
 */
export async function resolveSignatureBlock(
  tx: Transaction,
  signer: PersonId,
  matter: Matter,
  onDay: string,
): Promise<SignatureBlock> {
  const authority = await authorityOf(tx, signer, matter, onDay);
  return {
    authority: authority.form,
    lines: signatureLines(authority),
    name: authority.personName,
    personId: signer,
    postId: authority.postId,
  };
}

/** The authority at the moment of the act: a delegation may have ended since submission. */
export async function liveAuthority(
  tx: Transaction,
  signer: PersonId,
  matter: Matter,
  at: Date,
): Promise<LiveAuthority> {
  const authority = await authorityOf(tx, signer, matter, vietnamDay(at));
  return { postId: authority.postId, form: authority.form, basis: basisText(authority) };
}

async function authorityOf(
  tx: Transaction,
  signer: PersonId,
  matter: Matter,
  day: string,
): Promise<HeldAuthority> {
  const person = await tx.one(personName, [signer]);
  if (!person) throw new DomainError('PersonIsNotKnown', { personId: signer });
  return chooseAuthority(await tx.all(heldAuthorities, [signer]), matter, day, person.name);
}
