import { isTimeWord, takesBack } from './grammar/plain-words.js';
import { withoutMarks } from './words/token-lists.js';
import { Cursor } from './words/cursor.js';
import type { Token } from './words/tokens.js';

/** Words; a label with a day in it would be a time nobody read, but for that of a feast. */
export const isLabel = (text: string, tokens: readonly Token[]): boolean =>
  (tokens.some(({ isWord, text: mark }) => isWord || mark === '%') ||
    yearOf(tokens) !== undefined) &&
  !saysNotThen(new Cursor(text, tokens)) &&
  !tokens.some(
    ({ text }, i) => text === '/' && tokens[i + 1]?.number !== undefined && !isFeast(tokens, i),
  );

/** `Không báo cáo: quý I`: such words are no name of what is done. */
const saysNotThen = (c: Cursor): boolean => c.tokens.some((_, ahead) => takesBack(c, ahead));

/** `Trước mỗi kỳ họp: 10/3`: the day itself, or the one before? `Sau các mốc: 10/3` has no end at all. */
export const namesLimit = (tokens: readonly Token[]): boolean =>
  opensTime(withoutMarks(tokens)[0]) ||
  tokens.some(
    ({ syllables }, i) =>
      syllables.includes('trước') &&
      !tokens[i - 1]?.syllables.some((one) =>
        ['năm', 'quý', 'tháng', 'tuần', 'kỳ'].includes(one),
      ) &&
      tokens[i + 1]?.lower !== 'mắt',
  );

const opensTime = (token: Token | undefined): boolean =>
  token?.syllables.some((one) => ['sau', 'từ', 'kể'].includes(one)) ?? false;

/** `chào mừng 27/02`, `kỷ niệm ngày 02/9`. */
const isFeast = (tokens: readonly Token[], slash: number): boolean =>
  tokens
    .slice(Math.max(slash - 4, 0), slash)
    .some(({ lower }) => ['mừng', 'niệm', 'ứng'].includes(lower));

/** `Năm 2027: quý I`: such a label is the year of its times. */
export function yearOf(label: readonly Token[]): number | undefined {
  const [first, second, another] = withoutMarks(label);
  const named = first?.syllables.includes('năm') ? second : first;
  const isAlone = named === second ? another === undefined : second === undefined;
  return isAlone && /^(?:19|20|21)\d\d$/.test(named?.text ?? '') ? named?.number : undefined;
}

/** `02 lần/năm: quý II và` something nobody read, `các tháng: 3, 6 và 9`: no work begins with a time. */
export function startsWithTime(text: string, label: readonly Token[]): boolean {
  const c = new Cursor(text, label);
  c.takeNumber();
  return c.isAtEnd || isTimeWord(c) || ['/', ',', ';', '-'].some((mark) => c.isMark(mark));
}

/** `Trước ngày: 05/12`, `Trước các mốc sau: 05/3, 05/6`, `Quý: III`. */
export function isHalfOfTime(tokens: readonly Token[], colon: number): boolean {
  const label = tokens.slice(0, colon);
  const next = tokens[colon + 1];
  const isUnit = label.every(({ syllables }) => syllables.some((one) => linking.includes(one)));
  const isNumbered = next?.number !== undefined || next?.roman !== undefined;
  return (isUnit && isNumbered) || endsWithPreposition(label);
}

const endsWithPreposition = (label: readonly Token[]): boolean => {
  const last = label.findLast(({ syllables }) => !syllables.some((one) => linking.includes(one)));
  return last?.syllables.some((one) => prepositions.includes(one)) ?? false;
};

const linking: readonly string[] = ['ngày', 'là', 'vào', 'tháng', 'năm', 'quý', 'các'];
const prepositions: readonly string[] = ['trước', 'sau', 'từ', 'đến', 'tới', 'hết', 'kể', 'nhất'];
