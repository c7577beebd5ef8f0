import { createHash } from 'node:crypto';
import { algorithmOf, hashOf, signatureValueOf, type KeyProvider } from '#pades';
import type { RemoteCredential, RemoteService } from './remote-service.js';

/** A key at a service, behind the same two steps as every key. */
export const remoteKeyProvider = (
  service: RemoteService,
  credential: RemoteCredential,
  certificateChain: readonly Uint8Array[],
): KeyProvider => {
  const [leaf = new Uint8Array()] = certificateChain;
  const algorithm = algorithmOf(leaf);
  const hashName = hashOf(algorithm);
  return {
    certificateChain: async () => certificateChain,
    prepare: ({ intent, toBeSigned, description }) =>
      service.request(credential, {
        intent,
        hash: createHash(hashName).update(toBeSigned).digest(),
        hashName,
        description,
        algorithm: algorithm.startsWith('rsa') ? 'rsa' : 'ecdsa',
      }),
    complete: async (ticket) => {
      const outcome = await service.outcome(credential, ticket);
      if (outcome.state !== 'signed') return outcome;
      return { ...outcome, signatureValue: signatureValueOf(leaf, outcome.signatureValue) };
    },
  };
};
