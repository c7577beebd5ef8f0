import { DomainError, type PersonId } from '#kernel';
import type { SignatureBlock } from '#nd30';
import { statement, type Transaction } from '#platform';
import type { Matter } from './held-authority.js';
import { resolveSignatureBlock } from './resolve-signature-block.js';

const possibleSigners = statement<{ readonly personId: PersonId }>(
  'organisation.possible_signers',
  `SELECT DISTINCT own.person_id AS "personId"
     FROM organisation.post own
     LEFT JOIN organisation.delegation d ON d.to_post_id = own.id
    WHERE own.role = 'director' OR d.id IS NOT NULL`,
);

/** Everybody who may sign this on that day, each with the block he would sign under. */
export async function signersOf(
  tx: Transaction,
  matter: Matter,
  onDay: string,
): Promise<readonly SignatureBlock[]> {
  const blocks: SignatureBlock[] = [];
  for (const { personId } of await tx.all(possibleSigners)) {
    const block = await resolveSignatureBlock(tx, personId, matter, onDay).catch(noAuthority);
    if (block) blocks.push(block);
  }
  return blocks;
}

function noAuthority(error: unknown): undefined {
  if (!(error instanceof DomainError)) throw error;
}
