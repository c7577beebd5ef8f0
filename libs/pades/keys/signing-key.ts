import type { KeyObject } from 'node:crypto';
import { algorithmOf, signWith, type SignatureAlgorithm } from '../cms/algorithm.js';

/** A private key at hand with its certificates. */
export interface SigningKey {
  /** DER, leaf first. */
  readonly certificateChain: readonly Uint8Array[];
  readonly algorithm: SignatureAlgorithm;
  /** Signature value over the bytes by the algorithm; ECDSA as DER. */
  readonly sign: (toBeSigned: Uint8Array) => Uint8Array;
}

/** The key with the algorithm wished for, or its usual one. Throws `CertificateAlgorithmIsNotSupported`. */
export const signingKey = (
  privateKey: KeyObject,
  certificateChain: readonly Uint8Array[],
  wished?: SignatureAlgorithm,
): SigningKey => {
  const algorithm = algorithmOf(certificateChain[0] ?? new Uint8Array(), wished);
  return {
    certificateChain,
    algorithm,
    sign: (toBeSigned) => signWith(algorithm, privateKey, toBeSigned),
  };
};
