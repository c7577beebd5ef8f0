import { createPublicKey, type KeyObject } from 'node:crypto';
import type { HashName } from '../cms/hashes.js';

/** Accepted for signatures made before `until`; without it, until the rule is changed. */
export interface AlgorithmRule {
  readonly until?: Date;
}

/** Which algorithms are accepted, by date. Data: one set of rules may stand for another. */
export interface AlgorithmRules {
  readonly hashes: Readonly<Partial<Record<HashName, AlgorithmRule>>>;
  /** By the least length of the modulus in bits, the longest first. */
  readonly rsa: readonly (AlgorithmRule & { readonly bits: number })[];
  readonly curves: Readonly<Partial<Record<CurveName, AlgorithmRule>>>;
}

export type CurveName = 'prime256v1' | 'secp384r1' | 'secp521r1';

/**
 * TT 15/2025/TT-BKHCN Phụ lục I: RSA of 2048 bits and more, ECDSA of 256 and more, SHA-2; no SHA-1.
 * RSA below 3000 bits ends with 2030, when 112 bits of strength do (NIST SP 800-57 part 1 §5.6.3).
 */
export const acceptedAlgorithms: AlgorithmRules = {
  hashes: { sha256: {}, sha384: {}, sha512: {} },
  rsa: [{ bits: 3000 }, { bits: 2048, until: new Date('2031-01-01T00:00:00+07:00') }],
  curves: { prime256v1: {}, secp384r1: {}, secp521r1: {} },
};

/** The rule for a key and a hash together; `undefined` where either is not accepted at all. */
export const ruleFor = (
  key: KeyObject,
  hash: HashName,
  rules: AlgorithmRules = acceptedAlgorithms,
): AlgorithmRule | undefined => {
  const both = [keyRule(key, rules), rules.hashes[hash]];
  if (both.includes(undefined)) return undefined;
  const [until] = both.flatMap((rule) => rule?.until ?? []).sort((a, b) => Number(a) - Number(b));
  return until === undefined ? {} : { until };
};

/** When a signature of this key and hash ceases to prove anything; `undefined` for no date set. */
export const acceptedUntil = (
  spki: Uint8Array,
  hash: HashName,
  rules: AlgorithmRules = acceptedAlgorithms,
): Date | undefined => {
  const key = publicKeyOf(spki);
  const rule = key && ruleFor(key, hash, rules);
  return rule === undefined ? new Date(0) : rule.until;
};

const keyRule = (key: KeyObject, rules: AlgorithmRules): AlgorithmRule | undefined => {
  const details = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === 'ec') {
    return Object.entries(rules.curves).find(([curve]) => curve === details.namedCurve)?.[1];
  }
  const { modulusLength = 0, publicExponent = 0n } = details;
  const isSound = publicExponent >= 65_537n && publicExponent % 2n === 1n;
  return isSound ? rules.rsa.find(({ bits }) => modulusLength >= bits) : undefined;
};

/** The key of a SubjectPublicKeyInfo; `undefined` when it is none, or not on its curve. */
export const publicKeyOf = (spki: Uint8Array): KeyObject | undefined => {
  if (!keys.has(spki)) keys.set(spki, openKey(spki));
  return keys.get(spki);
};

/** A key is opened once for the bytes it was read from. */
const keys = new WeakMap<Uint8Array, KeyObject | undefined>();

const openKey = (spki: Uint8Array): KeyObject | undefined => {
  try {
    return createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' });
  } catch {
    return undefined;
  }
};

/** What a key is, in few words. */
export const describeKey = (key: KeyObject | undefined): string => {
  const { modulusLength, publicExponent, namedCurve } = key?.asymmetricKeyDetails ?? {};
  const size = namedCurve ?? (modulusLength === undefined ? '' : `${modulusLength}`);
  const exponent =
    publicExponent === undefined || publicExponent >= 65_537n ? '' : ` e=${publicExponent}`;
  return `${key?.asymmetricKeyType ?? 'unknown key'} ${size}${exponent}`.trim();
};
