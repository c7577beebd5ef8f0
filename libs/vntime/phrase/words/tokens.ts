import { fold } from '#kernel';
import { syllablesOf } from './spelling.js';

export interface Token {
  readonly text: string;
  /** In small letters. */
  readonly lower: string;
  readonly at: number;
  readonly end: number;
  /** Standard syllables this may be; empty for numbers, marks and words the grammar never asks for. */
  readonly syllables: readonly string[];
  readonly number?: number;
  /** I to XII, also as scanners read them (`ll`, `lV`). */
  readonly roman?: number;
  readonly isWord: boolean;
}

/** NFKC (full-width digits, `Ⅲ`), without invisible characters; scanned `3O`, `l5` as numbers. */
export const cleaned = (phrase: string): string =>
  phrase
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[–—−‒―÷~→⇒]|[-=]>/g, '-')
    .replace(/[[{]/g, '(')
    .replace(/[\]}]/g, ')')
    .replace(/[“”"'’‘`*]/g, ' ')
    .replace(/\r\n?|<br\s*\/?>/gi, '\n')
    .replace(/(?<![\p{L}\d])(?=[OolI]*\d)(?=\d*[OolI])[\dOolI]+(?![\p{L}\d])/gu, (run) =>
      run.replace(/[Oo]/g, '0').replace(/[lI]/g, '1'),
    )
    .replace(/[^\S\n]+/g, ' ')
    .trim();

/** The tokens of a cleaned phrase: numbers, words, single marks. */
export function tokensOf(text: string): readonly Token[] {
  const bare = isBare(text);
  return [...text.matchAll(/\d+|\p{L}[\p{L}\p{M}]*|\n|[^\s]/gu)].flatMap(({ 0: word, index }) =>
    piecesOf(word, bare).map(([piece, from]) => tokenOf(piece, index + from, bare)),
  );
}

/** Without a single mark of Vietnamese. */
export const isBare = (text: string): boolean => fold(text) === text.toLowerCase();

function tokenOf(text: string, at: number, bare: boolean): Token {
  const token = { text, lower: text.toLowerCase(), at, end: at + text.length };
  if (/^\d/.test(text)) return { ...token, syllables: [], number: Number(text), isWord: false };
  if (!/^\p{L}/u.test(text)) return { ...token, syllables: [], isWord: false };
  const roman = romans[token.lower.replaceAll('l', 'i')];
  const syllables = syllablesOf(text, bare);
  return { ...token, syllables, isWord: true, ...(roman === undefined ? {} : { roman }) };
}

/** A word without the space it should have (`QuýI`, `trongnăm`) as its two words. */
function piecesOf(word: string, bare: boolean): readonly (readonly [string, number])[] {
  const whole = [[word, 0]] as const;
  if (word.length < 2 || !/^\p{L}/u.test(word) || syllablesOf(word, bare).length > 0) return whole;
  for (let cut = 1; cut < word.length; cut += 1) {
    const [head, tail] = [word.slice(0, cut), word.slice(cut)];
    if (isKnown(head) && (isKnown(tail) || (isQuarter(head) && tail.toLowerCase() in romans)))
      return [
        [head, 0],
        [tail, cut],
      ];
  }
  return whole;
}

const isKnown = (word: string): boolean =>
  isQuarter(word) || (word.length > 1 && syllablesOf(word, false)[0] === word.toLowerCase());

const isQuarter = (word: string): boolean => /^(?:quý|qúy|quí|q)$/i.test(word);

const romans: Readonly<Record<string, number>> = {
  ...{ i: 1, ii: 2, iii: 3, iv: 4, v: 5, vi: 6 },
  ...{ vii: 7, viii: 8, ix: 9, x: 10, xi: 11, xii: 12 },
};
