import type { Token } from './tokens.js';

/** The stretches between tokens that cut, none empty. */
export function splitAt(tokens: readonly Token[], isCut: (token: Token) => boolean): Token[][] {
  const lines: Token[][] = [[]];
  for (const token of tokens) {
    if (isCut(token)) lines.push([]);
    else lines.at(-1)?.push(token);
  }
  return lines.filter((line) => line.length > 0);
}

/** Without the marks and bullets at either end. */
export function withoutMarks(tokens: readonly Token[]): readonly Token[] {
  const isMark = ({ text }: Token) => /^[;,.\n+•:-]$/.test(text);
  const start = tokens.findIndex((token) => !isMark(token));
  const end = tokens.findLastIndex((token) => !isMark(token)) + 1;
  return start < 0 ? [] : tokens.slice(start, end);
}

/** No colon of an hour (`17:00`). */
export const isColon = (text: string, { text: mark, at, end }: Token): boolean =>
  mark === ':' && !(/\d/.test(text[at - 1] ?? '') && /\d/.test(text[end] ?? ''));

/** Their text as it was written. */
export const sliceOf = (text: string, tokens: readonly Token[]): string => {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first && last ? text.slice(first.at, last.end).trim() : '';
};
