import { sign, type KeyObject } from 'node:crypto';
import { algorithmOf, type SignatureAlgorithm } from '../cms/algorithm.js';

/** A private key at hand with its certificates. */
export interface SigningKey {
  /** DER, leaf first. */
  readonly certificateChain: readonly Uint8Array[];
  readonly algorithm: SignatureAlgorithm;
  /** Signature value over SHA-256 of the bytes; ECDSA as DER. */
  readonly sign: (toBeSigned: Uint8Array) => Uint8Array;
}

export const signingKey = (
  privateKey: KeyObject,
  certificateChain: readonly Uint8Array[],
): SigningKey => ({
  certificateChain,
  algorithm: algorithmOf(certificateChain[0] ?? new Uint8Array()),
  sign: (toBeSigned) => sign('sha256', toBeSigned, privateKey),
});
