import type { KeyObject } from 'node:crypto';
import { algorithmName } from '../cms/algorithm-names.js';
import { childrenOf, objectIdOf, readDer } from '../cms/der.js';
import { readScheme } from '../cms/signature-scheme.js';
import { isSignatureOf } from '../cms/verify-signature.js';
import {
  acceptedAlgorithms,
  describeKey,
  publicKeyOf,
  ruleFor,
  type AlgorithmRules,
} from './accepted-algorithms.js';
import type { SignedPart } from './certificate.js';

/** What is wrong with a signature on a certificate, a CRL or an answer. */
export interface SignatureFault {
  readonly code: 'AlgorithmIsNotAccepted' | 'SignatureDoesNotVerify';
  readonly detail?: string;
}

/** Checks the value by the key, and whether algorithm and key were accepted at the time. */
export const signatureFault = (
  signed: SignedPart,
  spki: Uint8Array,
  at: Date,
  rules: AlgorithmRules = acceptedAlgorithms,
): SignatureFault | undefined => {
  const scheme = readScheme(signed.algorithm);
  if (scheme === undefined) return notAccepted(algorithmName(algorithmOf(signed)));
  const key = publicKeyOf(spki);
  const rule = key && ruleFor(key, scheme.hash, rules);
  if (rule === undefined || (rule.until !== undefined && at >= rule.until)) {
    return notAccepted(`${describeKey(key)}, ${scheme.hash}`);
  }
  return hasSigned(signed, spki) ? undefined : { code: 'SignatureDoesNotVerify' };
};

const notAccepted = (detail: string): SignatureFault => ({
  code: 'AlgorithmIsNotAccepted',
  detail,
});

const algorithmOf = ({ algorithm }: SignedPart): string =>
  objectIdOf(childrenOf(readDer(algorithm, 0x30))[0]);

/** Whether the key has signed the part, whatever is accepted; what it found once is remembered. */
export const hasSigned = (signed: SignedPart, spki: Uint8Array): boolean => {
  const found = known.get(signed) ?? new Map<string, boolean>();
  known.set(signed, found);
  const name = Buffer.from(spki).toString('latin1');
  const answer = found.get(name) ?? verifies(signed, publicKeyOf(spki));
  found.set(name, answer);
  return answer;
};

const known = new WeakMap<SignedPart, Map<string, boolean>>();

const verifies = (signed: SignedPart, key: KeyObject | undefined): boolean => {
  const scheme = readScheme(signed.algorithm);
  return (
    scheme !== undefined &&
    key !== undefined &&
    isSignatureOf(scheme, key, signed.bytes, signed.value)
  );
};

/** Whether nobody here can tell who signed: DSA, SHA-1 and the like. */
export const isBeyondReading = ({ algorithm }: SignedPart): boolean =>
  readScheme(algorithm) === undefined;
