import { createHash, randomBytes } from 'node:crypto';
import { readTimestampResponse, timestampRequest } from '../../../libs/pades/timestamp/index.js';
import type { TestServices } from './index.js';

/** A token of a test authority over the SHA-256 of some bytes, as it comes. */
export const stampBytes = (
  services: TestServices,
  bytes: Uint8Array,
  tsa = 'tsa',
): Promise<Uint8Array> => stampDigest(services, createHash('sha256').update(bytes).digest(), tsa);

export const stampDigest = async (
  services: TestServices,
  digest: Uint8Array,
  tsa = 'tsa',
): Promise<Uint8Array> => {
  const body = timestampRequest({ digest, algorithm: 'sha256', nonce: randomBytes(8) });
  const reply = await fetch(`${services.url}/tsa/${tsa}`, { method: 'POST', body });
  const answer = readTimestampResponse(Buffer.from(await reply.arrayBuffer()));
  if (!answer.granted) throw new Error(`the test authority refused: ${answer.status}`);
  return answer.token;
};
