import { DomainError } from '#kernel';
import { SecretBox } from '#platform';

/** What a secret belongs to; a secret moved to another place does not open any more. */
export interface SecretPlace {
  readonly owner: string;
  readonly keyId: string;
  readonly part: 'p12' | 'pin' | 'private key' | 'service secret';
}

/** Keeps P12 files and transport PINs encrypted, bound to owner and key. */
export class KeyVault {
  readonly #box: SecretBox;

  constructor(secret: string) {
    this.#box = new SecretBox(secret, 'signing keys at rest');
  }

  seal(secret: Uint8Array, place: SecretPlace): Buffer {
    return this.#box.seal(secret, place);
  }

  open(sealed: Buffer, place: SecretPlace): Buffer {
    try {
      return this.#box.open(sealed, place);
    } catch (cause) {
      throw new DomainError('KeyVaultDoesNotOpen', { keyId: place.keyId }, { cause });
    }
  }
}
