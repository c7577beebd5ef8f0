import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { canonicalBytes } from '#kernel';

const nonceLength = 12;
const tagLength = 16;

/** Keeps secrets under AES-256-GCM, by a key derived from the installation's secret for one use. */
export class SecretBox {
  readonly #key: Buffer;

  constructor(secret: string, use: string) {
    this.#key = Buffer.from(hkdfSync('sha256', secret, '', use, 32));
  }

  /** nonce ‖ tag ‖ ciphertext; bound to its place, so that moved elsewhere it does not open. */
  seal(secret: Uint8Array, place: object): Buffer {
    const nonce = randomBytes(nonceLength);
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce).setAAD(canonicalBytes(place));
    const text = Buffer.concat([cipher.update(secret), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), text]);
  }

  /** @throws what node:crypto says of another key, place or ciphertext */
  open(sealed: Buffer, place: object): Buffer {
    const nonce = sealed.subarray(0, nonceLength);
    const tag = sealed.subarray(nonceLength, nonceLength + tagLength);
    const text = sealed.subarray(nonceLength + tagLength);
    const decipher = createDecipheriv('aes-256-gcm', this.#key, nonce, {
      authTagLength: tagLength,
    }).setAAD(canonicalBytes(place));
    decipher.setAuthTag(tag);
    return Buffer.concat([decipher.update(text), decipher.final()]);
  }
}
