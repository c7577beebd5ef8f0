import { nfc } from '#kernel';

/** One line of text: NFC, every run of white space one space. */
export const oneLine = (text: string): string =>
  nfc(text)
    .replace(/[^\S\u00a0]+/g, ' ')
    .trim();

export const upper = (text: string): string => oneLine(text).toLocaleUpperCase('vi');

/** Text without the stops that the layout adds itself. */
export const withoutStop = (text: string): string => oneLine(text).replace(/[\s.;,/]+$/, '');

/** Lines of a list: each closed by `;`, the last by `.`. */
export const asList = (lines: readonly string[]): string[] =>
  lines.map((line, index) => `${withoutStop(line)}${index === lines.length - 1 ? '.' : ';'}`);
