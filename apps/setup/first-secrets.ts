import { randomInt } from 'node:crypto';

/** No letters that look alike: it is read from a screen and typed. */
const letters = 'abcdefghkmnpqrstuvwxyz23456789';
const randomLetter = (): string => letters[randomInt(letters.length)] ?? '';

/** A first password, about 58 bits: `k7dm-qx2p-hv9c`. */
export const newPassword = (): string =>
  [1, 2, 3].map(() => Array.from({ length: 4 }, randomLetter).join('')).join('-');

export const newPin = (): string => String(randomInt(100_000, 1_000_000));
