import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject } from 'node:crypto';
import type { BodyId } from '#kernel';
import type { VerifierKey } from '#tlog';

/** PKCS#8 of an Ed25519 key up to its 32-byte seed (RFC 8410 §7). */
const pkcs8Prefix = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The name of a body's log, in its checkpoints. */
export const originOf = (bodyId: BodyId): string => `trinhky/${bodyId}`;

/** Each body's log has a key of its own, derived from the installation's secret. */
export function logKey(secret: string, bodyId: BodyId): KeyObject {
  const seed = hkdfSync('sha256', secret, bodyId, 'trinhky audit log', 32);
  const key = Buffer.concat([pkcs8Prefix, Buffer.from(seed)]);
  return createPrivateKey({ key, format: 'der', type: 'pkcs8' });
}

export const verifierKey = (secret: string, bodyId: BodyId): VerifierKey => ({
  name: originOf(bodyId),
  publicKey: createPublicKey(logKey(secret, bodyId)),
});
