import { randomBytes } from 'node:crypto';
import { nfc } from '#kernel';
import { Algorithm, hash, verify } from '@node-rs/argon2';

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. */
const cost = {
  algorithm: 2 as Algorithm.Argon2id,
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
};

export const hashPassword = (password: string): Promise<string> => hash(nfc(password), cost);

export const passwordMatches = (passwordHash: string, password: string): Promise<boolean> =>
  verify(passwordHash, nfc(password));

/** The hash of nobody's password: an unknown login costs the same work as a known one. */
export const nobodysHash = (): Promise<string> =>
  hashPassword(randomBytes(24).toString('base64url'));
