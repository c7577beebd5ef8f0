import { DomainError, type BodyId } from '#kernel';
import { openP12, openTokenKey, type KeyAtHand } from '#pades';
import type { KeyTools } from '../key-tools.js';
import { ownerOf, type KeptKeyRow } from '../store/keys.sql.js';

type AtHandTools = Pick<KeyTools, 'vault' | 'tokenLibrary'>;

/** Opens a file that is kept here, or a token of this server, with its PIN. Throws `WrongPin`. */
export async function keyAtHand(
  { vault, tokenLibrary }: AtHandTools,
  bodyId: BodyId,
  key: KeptKeyRow,
  pin: string,
): Promise<KeyAtHand> {
  const { keyId, personId, sealedP12, reachedBy, scheme } = key;
  if (sealedP12) {
    const place = { owner: ownerOf(bodyId, personId), keyId, part: 'p12' } as const;
    return openP12(vault.open(sealedP12, place), pin, scheme ?? undefined);
  }
  if (!reachedBy || !('token' in reachedBy)) throw new Error(`Key ${keyId} is not at hand.`);
  return openTokenKey({ library: demandLibrary(tokenLibrary), ...reachedBy }, pin);
}

export function demandLibrary(tokenLibrary: string | undefined): string {
  if (tokenLibrary === undefined) throw new DomainError('TokenLibraryIsNotSet');
  return tokenLibrary;
}
