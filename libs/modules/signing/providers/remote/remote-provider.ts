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
    prepare: ({ intent, wanted, description }) =>
      service.request(credential, {
        intent,
        hashes: wanted.map(({ name, toBeSigned }) => ({
          name,
          hash: createHash(hashName).update(toBeSigned).digest(),
        })),
        hashName,
        description,
        algorithm: algorithm.startsWith('rsa') ? 'rsa' : 'ecdsa',
      }),
    complete: async (ticket, names) => {
      const outcome = await service.outcome(credential, ticket, names);
      if (outcome.state !== 'signed') return outcome;
      const signatureValues = outcome.signatureValues.map(
        (value) => value && signatureValueOf(leaf, value),
      );
      return { state: 'signed', signatureValues };
    },
  };
};
