import { constants, verify, type KeyObject } from 'node:crypto';
import { childrenOf, readDer } from './der.js';
import { isPadesError } from '../errors.js';
import type { SignatureScheme } from './signature-scheme.js';

/**
 * Whether a value is the key's signature of the data under the scheme. Never throws for what an
 * attacker may choose: a key of another kind, a value of another length, oddly spelt DER.
 */
export const isSignatureOf = (
  scheme: SignatureScheme,
  key: KeyObject,
  data: Uint8Array,
  value: Uint8Array,
): boolean => {
  const { family, hash, saltLength = 0 } = scheme;
  if (family === 'ecdsa') {
    return (
      key.asymmetricKeyType === 'ec' && isEcdsaValue(key, value) && verify(hash, data, key, value)
    );
  }
  if (!isRsaFor(scheme, key) || value.length !== modulusBytes(key)) return false;
  if (family === 'rsa-pkcs1') return verify(hash, data, key, value);
  if (saltLength > modulusBytes(key)) return false;
  return verify(hash, data, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength }, value);
};

/** A key marked for RSASSA-PSS signs nothing else, and only with the hash and at least the salt that it names. */
const isRsaFor = (scheme: SignatureScheme, key: KeyObject): boolean => {
  if (key.asymmetricKeyType === 'rsa') return true;
  const { family, hash, saltLength = 0 } = scheme;
  const { hashAlgorithm, mgf1HashAlgorithm, ...least } = key.asymmetricKeyDetails ?? {};
  const isFree = hashAlgorithm === undefined;
  return (
    key.asymmetricKeyType === 'rsa-pss' &&
    family === 'rsa-pss' &&
    (isFree ||
      (hashAlgorithm === hash &&
        mgf1HashAlgorithm === hash &&
        saltLength >= (least.saltLength ?? 0)))
  );
};

const modulusBytes = (key: KeyObject): number =>
  Math.ceil((key.asymmetricKeyDetails?.modulusLength ?? 0) / 8);

const orders: Readonly<Record<string, bigint>> = {
  prime256v1: 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n,
  secp384r1:
    0xffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973n,
  secp521r1: BigInt(
    '0x01fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa51868783bf2f966b7fcc0148f709a5d03bb5c9b8899c47aebb6fb71e91386409',
  ),
};

/** Ecdsa-Sig-Value in DER, r and s from 1 to the order of the curve less one (RFC 5480, SEC 1 §4.1.4). */
const isEcdsaValue = (key: KeyObject, value: Uint8Array): boolean => {
  const order = orders[key.asymmetricKeyDetails?.namedCurve ?? ''];
  if (order === undefined) return false;
  try {
    const [r, s, ...more] = childrenOf(readDer(value, 0x30)).map(({ tag, content }) =>
      tag === 0x02 ? positive(content) : 0n,
    );
    const isInRange = (number = 0n): boolean => number >= 1n && number < order;
    return more.length === 0 && isInRange(r) && isInRange(s);
  } catch (error) {
    if (isPadesError(error, 'DerIsMalformed')) return false;
    throw error;
  }
};

/** The number of an INTEGER's octets; 0 when it is negative or spelt with octets to spare. */
const positive = (octets: Uint8Array): bigint => {
  const [first = 0x80, second] = octets;
  const isPadded = first === 0 && second !== undefined && second < 0x80;
  return first >= 0x80 || isPadded ? 0n : BigInt(`0x${Buffer.from(octets).toString('hex')}`);
};
