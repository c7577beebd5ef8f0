import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import { DomainError } from '#kernel';

/** An Ed25519 public key and the name under which it signs notes. */
export interface VerifierKey {
  readonly name: string;
  readonly publicKey: KeyObject;
}

export const keyIdLength = 4;
const ed25519 = Buffer.of(0x01);
const rawKeyLength = 32;

/** A key name is one word without a plus sign (C2SP signed-note). */
export const isKeyName = (name: string): boolean => name !== '' && !/[\s+]/u.test(name);

/** First four bytes of SHA-256(name ‖ 0x0A ‖ 0x01 ‖ public key) (C2SP signed-note, Ed25519). */
export const keyIdOf = ({ name, publicKey }: VerifierKey): Buffer =>
  createHash('sha256')
    .update(`${name}\n`)
    .update(ed25519)
    .update(rawBytes(publicKey))
    .digest()
    .subarray(0, keyIdLength);

/** The key in one line: `name+hex key id+base64(0x01 ‖ public key)` (C2SP signed-note). */
export const encodeVerifierKey = (key: VerifierKey): string =>
  [
    key.name,
    keyIdOf(key).toString('hex'),
    Buffer.concat([ed25519, rawBytes(key.publicKey)]).toString('base64'),
  ].join('+');

/** Reads what `encodeVerifierKey` writes; undefined when malformed or when its key id does not fit. */
export function decodeVerifierKey(text: string): VerifierKey | undefined {
  const [, name, encoded] = /^([^+]+)\+[0-9a-f]{8}\+([A-Za-z0-9+/]+=*)$/.exec(text) ?? [];
  if (!name || !encoded || !isKeyName(name)) return undefined;
  const typed = Buffer.from(encoded, 'base64');
  if (typed.length !== 1 + rawKeyLength || !typed.subarray(0, 1).equals(ed25519)) return undefined;
  const key = { name, publicKey: fromRawBytes(typed.subarray(1)) };
  return encodeVerifierKey(key) === text ? key : undefined;
}

export function requireEd25519(key: KeyObject): void {
  if (key.asymmetricKeyType !== 'ed25519') throw new DomainError('LogKeyIsNotEd25519');
}

function rawBytes(publicKey: KeyObject): Buffer {
  requireEd25519(publicKey);
  return Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
}

const fromRawBytes = (raw: Buffer): KeyObject =>
  createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') },
    format: 'jwk',
  });
