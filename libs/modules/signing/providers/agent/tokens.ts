import { createHash, randomBytes } from 'node:crypto';

/** An address that works once: only its hash is kept. */
export interface AgentToken {
  readonly token: string;
  readonly hash: string;
}

export const newAgentToken = (): AgentToken => {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashOf(token) };
};

export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
