import { createHash, X509Certificate } from 'node:crypto';
import { signatureValueOf, type KeyProvider } from '#pades';
import type { RemoteCredential, RemoteService } from './remote-service.js';

/** A key at a service, behind the same two steps as every key. */
export const remoteKeyProvider = (
  service: RemoteService,
  credential: RemoteCredential,
  certificateChain: readonly Uint8Array[],
): KeyProvider => {
  const [leaf = new Uint8Array()] = certificateChain;
  const isRsa = new X509Certificate(leaf).publicKey.asymmetricKeyType === 'rsa';
  return {
    certificateChain: async () => certificateChain,
    prepare: ({ intent, toBeSigned, description }) =>
      service.request(credential, {
        intent,
        hash: createHash('sha256').update(toBeSigned).digest(),
        description,
        algorithm: isRsa ? 'rsa' : 'ecdsa',
      }),
    complete: async (ticket) => {
      const outcome = await service.outcome(credential, ticket);
      if (outcome.state !== 'signed') return outcome;
      return { ...outcome, signatureValue: signatureValueOf(leaf, outcome.signatureValue) };
    },
  };
};
