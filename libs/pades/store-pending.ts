import { algorithmOf, hashOf, isSignatureAlgorithm } from './cms/algorithm.js';
import { padesError } from './errors.js';
import type { PendingSignature, SigningStep } from './pending-signature.js';

/** The pending signature as JSON text with base64 inside, for an intent's row or blob. */
export const storePending = (pending: PendingSignature): string =>
  JSON.stringify({
    ...pending,
    toBeSigned: base64(pending.toBeSigned),
    bytes: base64(pending.bytes),
    certificateChain: pending.certificateChain.map(base64),
  });

/** Reads it back. Throws `PendingSignatureIsNotReadable` for another step's or a damaged text. */
export const restorePending = <Step extends SigningStep>(
  stored: string,
  step: Step,
): PendingSignature<Step> => {
  const fields = parse(stored);
  const { contents, certificateChain, algorithm: stated } = fields;
  const isWhole =
    fields['step'] === step &&
    Array.isArray(certificateChain) &&
    isSignatureAlgorithm(stated) &&
    typeof contents === 'object' &&
    contents !== null;
  if (!isWhole) throw padesError('PendingSignatureIsNotReadable', { step });
  const chain = certificateChain.map(bytesOf);
  const algorithm = algorithmOf(chain[0] ?? new Uint8Array(), stated);
  const { start, length } = contents as Record<string, unknown>;
  return {
    step,
    certificateChain: chain,
    algorithm,
    digestAlgorithm: hashOf(algorithm),
    toBeSigned: bytesOf(fields['toBeSigned']),
    bytes: bytesOf(fields['bytes']),
    contents: { start: Number(start), length: Number(length) },
  };
};

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

const bytesOf = (value: unknown): Uint8Array => {
  if (typeof value !== 'string') throw padesError('PendingSignatureIsNotReadable');
  return Buffer.from(value, 'base64');
};

const parse = (stored: string): Record<string, unknown> => {
  try {
    return { ...JSON.parse(stored) };
  } catch (cause) {
    throw padesError('PendingSignatureIsNotReadable', {}, { cause });
  }
};
