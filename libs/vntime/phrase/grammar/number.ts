import { words, type Cursor } from '../words/cursor.js';
import { numberWords } from '../words/syllables.js';
import type { Token } from '../words/tokens.js';

/** `3`, `03`, `ba`, `mười hai`. */
export const readNumber = (c: Cursor): number | undefined =>
  c.attempt(() => c.takeNumber()?.number) ?? readNumberWord(c);

/** `ba`, `mười hai`, `hai mươi lăm`. */
export const readNumberWord = (c: Cursor): number | undefined =>
  c.attempt(() => {
    const value = takeWord(c);
    if (value === 10) return 10 + (c.attempt(() => takeDigit(c)) ?? 0);
    if (value === undefined || !c.take(tens)) return value;
    return value * 10 + (c.attempt(() => takeDigit(c)) ?? 0);
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

/** `năm` is a year more often than five. */
export const isNumberWord = (token: Token | undefined): boolean =>
  token?.syllables.some((one) => one !== 'năm' && one in numberWords) ?? false;

function takeWord(c: Cursor): number | undefined {
  const word = Object.keys(numberWords).find((one) => c.isWord(one));
  if (word === undefined) return undefined;
  c.advance();
  return numberWords[word];
}

/** The last digit of a number above ten, which has other names: `mốt`, `lăm`. */
function takeDigit(c: Cursor): number | undefined {
  const other = c.take(lastDigits);
  const value = other === undefined ? takeWord(c) : other === 'mốt' ? 1 : 5;
  const isYear = c.isWord('năm', -1) && other === undefined;
  return value !== undefined && value < 10 && !isYear ? value : undefined;
}

const tens = words('mươi');
const lastDigits = words('mốt', 'lăm', 'nhăm');
