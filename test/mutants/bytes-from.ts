import type { Dice } from '../campaigns/unseen/random.js';

/** So many bytes of chance. */
export const bytesFrom = (dice: Dice, count: number): Buffer =>
  Buffer.from(Array.from({ length: count }, () => dice.below(256)));
