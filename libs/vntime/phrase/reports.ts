import type { Read } from './cell.js';
import type { LabelledSchedule, PhraseContext } from './schedule.js';
import { sliceOf, withoutMarks } from './words/token-lists.js';
import type { Token } from './words/tokens.js';

type ReadTimes = (text: string, tokens: readonly Token[], context: PhraseContext) => Read;

/**
 * `Báo cáo quý trước ngày 15 tháng cuối quý, báo cáo năm trước ngày 15/12`, `báo cáo 6 tháng trước ngày
 * 10/6, năm trước ngày 10/12`: several reports, each named by its period. Undefined of anything else.
 */
export function readReports(
  text: string,
  tokens: readonly Token[],
  context: PhraseContext,
  readTimes: ReadTimes,
): Read | undefined {
  const report = tokens.slice(0, 2);
  if (!isReport(tokens, 0)) return undefined;
  const starts = tokens.flatMap((_, at) => (at === 0 || isNext(tokens, at) ? [at] : []));
  if (starts.length < 2) return undefined;
  const parts = starts.map((start, i): LabelledSchedule | undefined => {
    const part = withoutMarks(tokens.slice(start, starts[i + 1]));
    const limit = limitIn(part);
    // `năm trước ngày 10/12` alone would be a day of last year.
    const whole = isReport(part, 0) ? part : [...report, ...part];
    const read = limit < 0 ? undefined : readTimes(text, whole, context);
    if (!read || 'unread' in read) return undefined;
    const [label, phrase] = [part.slice(0, limit), part.slice(limit)];
    return { label: sliceOf(text, label), phrase: sliceOf(text, phrase), ...read };
  });
  return parts.every((part) => part !== undefined)
    ? { kind: 'compound', windows: [], parts }
    : undefined;
}

const isReport = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'báo' && tokens[at + 1]?.lower === 'cáo';

/** Behind a mark another report begins, or the period of one before its limit. */
const isNext = (tokens: readonly Token[], at: number): boolean =>
  /^[,;\n]$/.test(tokens[at - 1]?.text ?? '') &&
  (isReport(tokens, at) || limitIn(tokens.slice(at)) > 0);

/** Where the limit stands behind the name of a period, as `quý`, `6 tháng`; -1: there is none. */
function limitIn(part: readonly Token[]): number {
  const name = isReport(part, 0) ? 2 : 0;
  const limit = part.findIndex(({ lower }) => ['trước', 'chậm', 'muộn'].includes(lower));
  const period = part.slice(name, limit);
  const isPeriod =
    period.length > 0 && period.every((token) => isOfPeriod(token)) && period.some(isUnit);
  return limit > name && isPeriod ? limit : -1;
}

const isUnit = ({ syllables }: Token): boolean =>
  syllables.some((one) => ['tháng', 'quý', 'năm', 'tuần'].includes(one));

const isOfPeriod = (token: Token): boolean =>
  isUnit(token) ||
  token.number !== undefined ||
  token.roman !== undefined ||
  ['đầu', 'sáu', 'chín'].includes(token.lower);
