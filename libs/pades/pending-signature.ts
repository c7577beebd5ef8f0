import { digestAround, filled, type BlankPlace } from './blank-value.js';
import {
  algorithmOf,
  hashOf,
  isValueOf,
  longestSignature,
  type SignatureAlgorithm,
} from './cms/algorithm.js';
import { signedAttributes, signedData } from './cms/build.js';
import { hashLength, type HashName } from './cms/hashes.js';
import { padesError } from './errors.js';

/** Who is about to sign. */
export interface Signer {
  /** DER, the signer's own certificate first, a root may be left out. */
  readonly certificateChain: readonly Uint8Array[];
  readonly algorithm: SignatureAlgorithm;
}

export type SigningStep = 'leader' | 'seal' | 'annex' | 'report';

/**
 * A signature that waits for its value. It is all that is needed to finish, so an intent can be
 * stored (`storePending`) and met again days later, when the person has confirmed on the phone.
 */
export interface PendingSignature<Step extends SigningStep = SigningStep> extends Signer {
  readonly step: Step;
  /** DER of the signed attributes: hash it with `digestAlgorithm` and sign. */
  readonly toBeSigned: Uint8Array;
  readonly digestAlgorithm: HashName;
  /** The file with a blank of `contents.length` hexadecimal digits at `contents.start`. */
  readonly bytes: Uint8Array;
  readonly contents: BlankPlace;
}

export type PendingLeaderSignature = PendingSignature<'leader'>;
export type PendingSeal = PendingSignature<'seal'>;

/** The chain with the algorithm wished for, or its key's usual one. Throws `CertificateChainIsEmpty`, `CertificateAlgorithmIsNotSupported`. */
export const signerOf = ({
  certificateChain,
  algorithm,
}: Pick<Signer, 'certificateChain'> & Partial<Signer>): Signer => {
  const [leaf] = certificateChain;
  if (leaf === undefined) throw padesError('CertificateChainIsEmpty');
  return { certificateChain, algorithm: algorithmOf(leaf, algorithm) };
};

const usualPlaceholder = 16 * 1024;
const roomForRounding = 64;

/** A timestamp token of this many bytes always finds room in a signature. */
export const roomForTimestamp = 8 * 1024;

/** Bytes to reserve: 16 KB, or more when the chain is long; a timestamp finds its room as well. */
export const placeholderBytes = ({ certificateChain, algorithm }: Signer): number => {
  const [leaf = new Uint8Array()] = certificateChain;
  const longest = signedData({
    certificateChain,
    algorithm,
    signedAttributes: signedAttributes(new Uint8Array(hashLength[hashOf(algorithm)]), leaf),
    signatureValue: new Uint8Array(longestSignature(leaf)),
  });
  const needed = longest.length + roomForTimestamp + roomForRounding;
  return Math.ceil(needed / usualPlaceholder) * usualPlaceholder;
};

/** Closes the file around the blank: what is signed is everything but the blank. */
export const openPending = <Step extends SigningStep>(
  step: Step,
  signer: Signer,
  bytes: Uint8Array,
  contents: BlankPlace,
): PendingSignature<Step> => {
  const [leaf = new Uint8Array()] = signer.certificateChain;
  const digestAlgorithm = hashOf(signer.algorithm);
  const digest = digestAround(digestAlgorithm, bytes, contents);
  return {
    step,
    ...signer,
    toBeSigned: signedAttributes(digest, leaf),
    digestAlgorithm,
    bytes,
    contents,
  };
};

/**
 * Places the signature value, and with it the token that stamps it: what is placed never changes.
 * A value that another key made is refused before it touches the file; the caller checks the token.
 * Throws `SignatureValueDoesNotMatchCertificate`, `SignatureDoesNotFitPlaceholder`.
 */
export const completePending = (
  pending: PendingSignature,
  signatureValue: Uint8Array,
  timestampToken?: Uint8Array,
): Buffer => {
  const [leaf = new Uint8Array()] = pending.certificateChain;
  if (!isValueOf(pending.algorithm, leaf, pending.toBeSigned, signatureValue)) {
    throw padesError('SignatureValueDoesNotMatchCertificate', { step: pending.step });
  }
  const signedAttributes = pending.toBeSigned;
  const cms = signedData({ ...pending, signedAttributes, signatureValue, timestampToken });
  return filled(pending.bytes, pending.contents, cms);
};
