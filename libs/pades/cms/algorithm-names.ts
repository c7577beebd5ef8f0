import { childrenOf, objectIdOf, readDer } from './der.js';
import type { HashName } from './hashes.js';
import { readScheme, type SignatureScheme } from './signature-scheme.js';

/** What people call the algorithms that are met and not accepted. */
const names: Readonly<Record<string, string>> = {
  '1.2.840.113549.2.5': 'MD5',
  '1.3.14.3.2.26': 'SHA-1',
  '2.16.840.1.101.3.4.2.4': 'SHA-224',
  '1.2.840.113549.1.1.4': 'RSA/MD5',
  '1.2.840.113549.1.1.5': 'RSA/SHA-1',
  '1.2.840.10040.4.3': 'DSA/SHA-1',
  '1.2.840.10045.4.1': 'ECDSA/SHA-1',
};

const families: Readonly<Record<SignatureScheme['family'], string>> = {
  'rsa-pkcs1': 'RSA PKCS#1 v1.5',
  'rsa-pss': 'RSASSA-PSS',
  ecdsa: 'ECDSA',
};

const hashes: Readonly<Record<HashName, string>> = {
  sha256: 'SHA-256',
  sha384: 'SHA-384',
  sha512: 'SHA-512',
};

/** `RSASSA-PSS, SHA-256`: how a signature value was made, for a reader; its OID where it is not accepted. */
export const schemeName = (algorithm: Uint8Array, digest?: HashName): string => {
  const scheme = readScheme(algorithm, digest);
  if (scheme !== undefined) return `${families[scheme.family]}, ${hashes[scheme.hash]}`;
  return algorithmName(objectIdOf(childrenOf(readDer(algorithm, 0x30))[0]));
};

/** The name of an algorithm for a reader; its OID where it has none here. */
export const algorithmName = (id: string): string => names[id] ?? id;
