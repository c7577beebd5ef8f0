import { createHash, randomInt } from 'node:crypto';

/** Letters and digits that nobody mistakes for one another. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
const [count, groups, groupLength] = [10, 4, 4];

/** Each stands once for a code of the app: 79 bits, so that a plain hash keeps them. */
export const newRecoveryCodes = (): readonly string[] =>
  Array.from({ length: count }, () => Array.from({ length: groups }, group).join('-'));

const group = (): string =>
  Array.from({ length: groupLength }, () => alphabet[randomInt(alphabet.length)]).join('');

const plain = (code: string): string => code.toLowerCase().replace(/[^a-z0-9]/g, '');

export const isRecoveryCode = (code: string): boolean =>
  plain(code).length === groups * groupLength;

/** Bound to its owner: the same letters of somebody else are another code. */
export const recoveryHash = (personId: string, code: string): Buffer =>
  createHash('sha256')
    .update(`${personId} ${plain(code)}`)
    .digest();
