import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { canonicalBytes, DomainError } from '#kernel';

/** What a secret belongs to; a secret moved to another place does not open any more. */
export interface SecretPlace {
  readonly owner: string;
  readonly keyId: string;
  readonly part: 'p12' | 'pin' | 'private key' | 'service secret';
}

const nonceLength = 12;
const tagLength = 16;

/** Keeps P12 files and transport PINs under AES-256-GCM, bound to owner and key. */
export class KeyVault {
  readonly #key: Buffer;

  constructor(secret: string) {
    this.#key = Buffer.from(hkdfSync('sha256', secret, '', 'signing keys at rest', 32));
  }

  /** nonce ‖ tag ‖ ciphertext */
  seal(secret: Uint8Array, place: SecretPlace): Buffer {
    const nonce = randomBytes(nonceLength);
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce).setAAD(canonicalBytes(place));
    const text = Buffer.concat([cipher.update(secret), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), text]);
  }

  open(sealed: Buffer, place: SecretPlace): Buffer {
    const nonce = sealed.subarray(0, nonceLength);
    const tag = sealed.subarray(nonceLength, nonceLength + tagLength);
    const text = sealed.subarray(nonceLength + tagLength);
    const decipher = createDecipheriv('aes-256-gcm', this.#key, nonce, {
      authTagLength: tagLength,
    }).setAAD(canonicalBytes(place));
    try {
      decipher.setAuthTag(tag);
      return Buffer.concat([decipher.update(text), decipher.final()]);
    } catch (cause) {
      throw new DomainError('KeyVaultDoesNotOpen', { keyId: place.keyId }, { cause });
    }
  }
}
