import type { Read } from './cell.js';
import type { LabelledSchedule, PhraseContext } from './schedule.js';
import type { Token } from './words/tokens.js';

type ReadTimes = (text: string, tokens: readonly Token[], context: PhraseContext) => Read;

/**
 * `Ban hành kế hoạch: Quý I/2026 Triển khai: Cả năm`, `Quý I: xây dựng; Quý IV: báo cáo`: times with
 * the words they belong to. One label alone is dropped. Undefined when the cell has no colon.
 */
export function readLabels(
  text: string,
  tokens: readonly Token[],
  context: PhraseContext,
  readTimes: ReadTimes,
): Read | undefined {
  const colons = tokens.flatMap((token, i) => (isColon(text, token) ? [i] : []));
  if (colons.length === 0) return undefined;
  // `Trước ngày: 05/12`: the preposition is no label.
  if (colons.some((colon) => endsWithPreposition(tokens.slice(0, colon))))
    return readTimes(
      text,
      tokens.filter((_, i) => !colons.includes(i)),
      context,
    );
  const parts =
    labelsFirst(text, tokens, colons, context, readTimes) ??
    timesFirst(text, tokens, colons, context, readTimes);
  if (!parts || leavesYearsOpen(parts, context.year)) return { unread: sliceOf(text, tokens) };
  const [only, second] = parts;
  if (!only || second) return { kind: 'compound', windows: [], parts };
  const { label: _label, phrase: _phrase, ...meaning } = only;
  return meaning;
}

/** One part names a year that is not the plan's, another none: which is meant, nobody knows. */
function leavesYearsOpen(parts: readonly LabelledSchedule[], planYear: number): boolean {
  const years = parts
    .filter(({ windows }) => windows.length > 0)
    .map(({ phrase }) => /(?<!\d)(?:19|20|21)\d\d(?!\d)/.exec(phrase)?.[0]);
  return (
    years.includes(undefined) &&
    years.some((year) => year !== undefined && Number(year) !== planYear)
  );
}

/** Between two colons stand a time and the next label: they part where the time can be read. */
function labelsFirst(
  text: string,
  tokens: readonly Token[],
  colons: readonly number[],
  context: PhraseContext,
  readTimes: ReadTimes,
): LabelledSchedule[] | undefined {
  const parts: LabelledSchedule[] = [];
  let label = tokens.slice(0, colons[0]);
  // `Hằng tháng: trước ngày 25`: such a label is half of the time.
  const readBehind = (before: readonly Token[], time: readonly Token[]): Read => {
    const alone = readTimes(text, time, context);
    const named = readTimes(text, withoutMarks(before), context);
    if (!('kind' in named) || named.kind !== 'recurring') return alone;
    const whole = readTimes(text, [...withoutMarks(before), ...time], context);
    return 'unread' in whole ? alone : whole;
  };
  for (const [i, colon] of colons.entries()) {
    const next = colons[i + 1];
    const stretch = tokens.slice(colon + 1, next);
    const cut = next === undefined ? stretch.length : undefined;
    const found = cutsOf(stretch, cut)
      .map((at) => {
        const time = withoutMarks(stretch.slice(0, at));
        const read = readBehind(label, time);
        return 'unread' in read ? undefined : { at, read, phrase: sliceOf(text, time) };
      })
      .find((one) => one !== undefined);
    if (!found || !isLabel(label)) return undefined;
    parts.push({
      label: sliceOf(text, withoutMarks(label)),
      phrase: found.phrase,
      ...found.read,
    } as LabelledSchedule);
    label = stretch.slice(found.at);
  }
  return parts;
}

/** Where a time may end and a label begin: the last mark or capital letter first. */
function cutsOf(stretch: readonly Token[], whole: number | undefined): readonly number[] {
  if (whole !== undefined) return [whole];
  const all = stretch
    .map((_, i) => i)
    .filter((i) => i > 0)
    .reverse();
  const isMarked = (i: number) =>
    /^[;,.\n-]$/.test(stretch[i - 1]?.text ?? '') || /^\p{Lu}\p{Ll}/u.test(stretch[i]?.text ?? '');
  return [...all.filter(isMarked), ...all.filter((i) => !isMarked(i))];
}

/** `Quý I/2026: ban hành; Quý IV/2026: báo cáo`. */
function timesFirst(
  text: string,
  tokens: readonly Token[],
  colons: readonly number[],
  context: PhraseContext,
  readTimes: ReadTimes,
): LabelledSchedule[] | undefined {
  const lines = splitAt(tokens, ({ text: mark }) => mark === ';' || mark === '\n');
  if (lines.length !== colons.length) return undefined;
  const parts = lines.map((line) => {
    const colon = line.findIndex((token) => isColon(text, token));
    const time = line.slice(0, colon);
    const label = line.slice(colon + 1);
    const read = colon < 1 ? undefined : readTimes(text, time, context);
    if (!read || 'unread' in read || !isLabel(label)) return undefined;
    if (!('unread' in readTimes(text, withoutMarks(label), context))) return undefined;
    return { label: sliceOf(text, withoutMarks(label)), phrase: sliceOf(text, time), ...read };
  });
  return parts.every((part) => part !== undefined) ? parts : undefined;
}

const endsWithPreposition = (label: readonly Token[]): boolean => {
  const last = label.findLast(({ syllables }) => !syllables.some((one) => linking.includes(one)));
  return last?.syllables.some((one) => prepositions.includes(one)) ?? false;
};

const linking: readonly string[] = ['ngày', 'là', 'vào', 'tháng', 'năm', 'quý'];
const prepositions: readonly string[] = ['trước', 'sau', 'từ', 'đến', 'tới', 'hết', 'kể'];

function splitAt(tokens: readonly Token[], isCut: (token: Token) => boolean): Token[][] {
  const lines: Token[][] = [[]];
  for (const token of tokens) {
    if (isCut(token)) lines.push([]);
    else lines.at(-1)?.push(token);
  }
  return lines.filter((line) => line.length > 0);
}

/** Words; a label with a day in it would be a time nobody read. */
const isLabel = (tokens: readonly Token[]): boolean =>
  tokens.some(({ isWord }) => isWord) &&
  !tokens.some(({ text }, i) => text === '/' && tokens[i + 1]?.number !== undefined);

function withoutMarks(tokens: readonly Token[]): readonly Token[] {
  const isMark = ({ text }: Token) => /^[;,.\n+•:-]$/.test(text);
  const start = tokens.findIndex((token) => !isMark(token));
  const end = tokens.findLastIndex((token) => !isMark(token)) + 1;
  return start < 0 ? [] : tokens.slice(start, end);
}

const isColon = (text: string, { text: mark, at, end }: Token): boolean =>
  mark === ':' && !(/\d/.test(text[at - 1] ?? '') && /\d/.test(text[end] ?? ''));

const sliceOf = (text: string, tokens: readonly Token[]): string => {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first && last ? text.slice(first.at, last.end).trim() : '';
};
