import type { Dice } from '../campaigns/unseen/random.js';
import { bytesFrom } from './bytes-from.js';

type Damage = (file: Buffer, dice: Dice) => Buffer;

/** Bytes without regard for what they mean. */
const raw: readonly Damage[] = [
  (file, dice) => {
    const changed = Buffer.from(file);
    for (let i = dice.below(20); i >= 0; i -= 1) changed[dice.below(file.length)] = dice.below(256);
    return changed;
  },
  (file, dice) => file.subarray(0, dice.below(file.length)),
  (file, dice) => {
    const at = dice.below(file.length);
    return Buffer.concat([
      file.subarray(0, at),
      bytesFrom(dice, dice.below(200)),
      file.subarray(at),
    ]);
  },
  (file, dice) => {
    const [from, length] = [dice.below(file.length), dice.below(4000)];
    return Buffer.concat([file.subarray(0, from), file.subarray(from + length)]);
  },
  (file, dice) => {
    const [from, to, length] = [dice.below(file.length), dice.below(file.length), dice.below(4000)];
    const piece = file.subarray(from, from + length);
    return Buffer.concat([file.subarray(0, to), piece, file.subarray(to)]);
  },
];

/** Tokens, each put in the place of another of its kind or of something unexpected. */
const tokens = [
  /\b\d+ 0 R\b/g,
  /\/[A-Z][A-Za-z]+/g,
  /\b\d{2,}\b/g,
  /\[[^\][<>]{0,40}\]/g,
  /<<|>>|\bobj\b|\bendobj\b|\bstream\b|\bendstream\b|\bxref\b|\btrailer\b/g,
];
const oddities = ['null', '-1', '99999999999', '[]', '<<>>', '()', '<>', '/', 'true', '1 0 R', '%'];

const structured: Damage = (file, dice) => {
  const text = file.toString('latin1');
  const found = [...text.matchAll(dice.pick(tokens))];
  if (found.length === 0) return file;
  const { index, 0: old } = dice.pick(found);
  const fresh = dice.chance(0.5) ? dice.pick(found)[0] : dice.pick(oddities);
  const fitted = dice.chance(0.7) ? fresh.slice(0, old.length).padEnd(old.length) : fresh;
  return Buffer.from(text.slice(0, index) + fitted + text.slice(index + old.length), 'latin1');
};

/** A file damaged by chance, half of the time with a regard for its structure. */
export const damaged = (file: Uint8Array, dice: Dice): Buffer => {
  let result = Buffer.from(file);
  for (let i = dice.below(3); i >= 0; i -= 1) {
    const damage = dice.chance(0.5) ? structured : dice.pick(raw);
    result = Buffer.from(damage(result, dice));
  }
  return result;
};
