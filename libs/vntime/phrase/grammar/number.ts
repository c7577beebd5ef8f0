import type { Cursor } from '../words/cursor.js';
import { numberWords } from '../words/syllables.js';

/** `3`, `03`, `ba`, `mười hai`. */
export const readNumber = (c: Cursor): number | undefined =>
  c.attempt(() => c.takeNumber()?.number) ?? readNumberWord(c);

/** `ba`, `mười hai`, `thứ ba`, `nhất`. */
export const readNumberWord = (c: Cursor): number | undefined =>
  c.attempt(() => {
    const value = takeWord(c);
    if (value !== 10) return value;
    return 10 + (c.attempt(() => below3(takeWord(c))) ?? 0);
  });

/** `I`, `1`, `một`, `thứ nhất`; scanners read `1` as `l`. */
export const readOrdinal = (c: Cursor): number | undefined =>
  c.attempt(() => {
    const roman = c.peek()?.roman;
    if (roman === undefined) return undefined;
    c.advance();
    return roman;
  }) ??
  c.attempt(() => {
    if (c.isWord('thứ')) c.advance();
    if (!c.isWord('nhất')) return readNumber(c);
    c.advance();
    return 1;
  });

function takeWord(c: Cursor): number | undefined {
  const word = Object.keys(numberWords).find((one) => c.isWord(one));
  if (word === undefined) return undefined;
  c.advance();
  return numberWords[word];
}

const below3 = (value: number | undefined): number | undefined =>
  value !== undefined && value < 3 ? value : undefined;
