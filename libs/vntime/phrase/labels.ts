import type { Read } from './cell.js';
import { isHalfOfTime, isLabel, namesLimit, startsWithTime, yearOf } from './label-words.js';
import type { LabelledSchedule, PhraseContext } from './schedule.js';
import { isColon, sliceOf, splitAt, withoutMarks } from './words/token-lists.js';
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
  // `Trước ngày: 05/12`, `Quý: III`: half of a time is no label.
  if (colons.some((colon) => isHalfOfTime(tokens, colon)))
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
    .map(
      ({ label, phrase }) => fullYear.exec(`${/^năm /i.test(label) ? label : ''} ${phrase}`)?.[0],
    );
  return (
    years.includes(undefined) &&
    years.some((year) => year !== undefined && Number(year) !== planYear)
  );
}

const fullYear = /(?<!\d)(?:19|20|21)\d\d(?!\d)/;

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
  for (const [i, colon] of colons.entries()) {
    const next = colons[i + 1];
    const stretch = tokens.slice(colon + 1, next);
    const cut = next === undefined ? stretch.length : undefined;
    const readTime = behindLabel(text, withoutMarks(label), context, readTimes);
    const found = firstRead(text, stretch, cutsOf(stretch, cut), readTime);
    if (!found || !isLabel(text, label)) return undefined;
    parts.push({
      label: sliceOf(text, withoutMarks(label)),
      phrase: found.phrase,
      ...found.read,
    } as LabelledSchedule);
    label = stretch.slice(found.at);
  }
  return parts;
}

function firstRead(
  text: string,
  stretch: readonly Token[],
  cuts: readonly number[],
  readTime: (time: readonly Token[]) => Read,
) {
  for (const at of cuts) {
    const time = withoutMarks(stretch.slice(0, at));
    const read = readTime(time);
    if (!('unread' in read)) return { at, read, phrase: sliceOf(text, time) };
  }
  return undefined;
}

/** `Hằng tháng: trước ngày 25`, `Trước 17h: 10/3`, `Năm 2027: quý I`: such a label is half of the time. */
function behindLabel(
  text: string,
  label: readonly Token[],
  context: PhraseContext,
  readTimes: ReadTimes,
): (time: readonly Token[]) => Read {
  const own = { ...context, year: yearOf(label) ?? context.year };
  const named = readTimes(text, label, context);
  const isRhythm = 'kind' in named && named.kind === 'recurring';
  const isLimit = namesLimit(label);
  return (time) => {
    const whole = isRhythm || isLimit ? readTimes(text, [...label, ...time], context) : undefined;
    return whole && (isLimit || !('unread' in whole)) ? whole : readTimes(text, time, own);
  };
}

/** Where a time may end and a label begin: the last mark or capital letter first. */
function cutsOf(stretch: readonly Token[], whole: number | undefined): readonly number[] {
  if (whole !== undefined) return [whole];
  const all = stretch
    .map((_, i) => i)
    .filter((i) => i > 0)
    .reverse();
  const rankOf = (i: number) => {
    if (/^[;.\n]$/.test(stretch[i - 1]?.text ?? '')) return 0;
    if (/^[,-]$/.test(stretch[i - 1]?.text ?? '')) return 1;
    return /^\p{Lu}\p{Ll}/u.test(stretch[i]?.text ?? '') ? 1 : 2;
  };
  return all.sort((a, b) => rankOf(a) - rankOf(b));
}

/** `Quý I/2026: ban hành; Quý IV/2026: báo cáo`. */
function timesFirst(
  text: string,
  tokens: readonly Token[],
  colons: readonly number[],
  context: PhraseContext,
  readTimes: ReadTimes,
): LabelledSchedule[] | undefined {
  const lines = [/^[;\n]$/, /^[;,\n]$/]
    .map((mark) => splitAt(tokens, ({ text: one }) => mark.test(one)))
    .find(({ length }) => length === colons.length);
  if (!lines) return undefined;
  const parts = lines.map((line) => {
    const colon = line.findIndex((token) => isColon(text, token));
    const time = line.slice(0, colon);
    const label = line.slice(colon + 1);
    const read = colon < 1 ? undefined : readTimes(text, time, context);
    if (!read || 'unread' in read || !isLabel(text, label)) return undefined;
    if (startsWithTime(text, withoutMarks(label))) return undefined;
    return { label: sliceOf(text, withoutMarks(label)), phrase: sliceOf(text, time), ...read };
  });
  return parts.every((part) => part !== undefined) ? parts : undefined;
}
