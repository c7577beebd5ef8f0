import { sha256Hex } from '#kernel';

/** A number from 0 up to 1 that is always the same for the same words: the year plays alike each time. */
export const chance = (words: string): number =>
  Number.parseInt(sha256Hex(new TextEncoder().encode(words)).slice(0, 8), 16) / 2 ** 32;

/** A whole number from one to another, both included. */
export const between = (words: string, from: number, to: number): number =>
  from + Math.floor(chance(words) * (to - from + 1));
