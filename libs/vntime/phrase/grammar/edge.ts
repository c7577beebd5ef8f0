import { texts, words, type Cursor } from '../words/cursor.js';
import { readDataWindow } from './data-window.js';
import { readHour } from './day-prefix.js';
import { readHow } from './limiter.js';
import type { Edge, Stretch } from './model.js';
import { readNextRange, readRange } from './range.js';
import { readStretch } from './stretch.js';

/** A stretch with its preposition, or a range: `trước ngày 05/3`, `từ 01/3 đến 15/4`, `Quý I - III`. */
export const readEdge = (c: Cursor, previous?: Edge): Edge | undefined =>
  c.attempt(readDataWindow) ??
  (previous && c.attempt(() => readNextRange(c, previous))) ??
  c.attempt(readRange) ??
  c.attempt(() => readOneEnd(c, previous));

function readOneEnd(c: Cursor, previous: Edge | undefined): Edge | undefined {
  const isPeriodic = c.take(words('định kỳ', 'định kỳ vào')) !== undefined;
  const how = readHow(c);
  const stretch = readStretch(c, how ? undefined : previous?.stretch);
  // `định kỳ ngày 25 hằng tháng`; of `định kỳ ngày 25/6` nobody knows what comes again.
  if (!stretch || (isPeriodic && stretch.first !== undefined && !stretch.each && !isRepeated(c)))
    return undefined;
  // `Trong 02 tháng 4 và 5`: two months, no second of April.
  if (how === 'in' && stretch.unit === 'day' && isBareNumber(c, stretch)) return undefined;
  if (isVagueTwice(c, stretch)) return undefined;
  const isSame = previous?.stretch.unit === stretch.unit && !previous.from;
  const shared = isSame ? previous.how : 'in';
  const meant = how ?? shared;
  if (stretch.unit === 'day' && meant !== 'before') c.attempt(takeHourBehind);
  const isPartOfDay = meant === 'before' && stretch.hasHour;
  return { is: 'edge', how: isPartOfDay ? 'by' : meant, stretch };
}

const isBareNumber = ({ tokens }: Cursor, { at }: Stretch): boolean =>
  tokens[at]?.number !== undefined && tokens[at + 1]?.syllables.includes('tháng') === true;

/** `khoảng giữa năm`: about a time that is itself about. */
const isVagueTwice = ({ tokens }: Cursor, { at }: Stretch): boolean =>
  tokens[at - 1]?.syllables.includes('khoảng') === true &&
  ['đầu', 'giữa', 'cuối'].some((word) => tokens[at]?.syllables.includes(word));

const isRepeated = ({ tokens, at }: Cursor): boolean =>
  tokens.slice(at).some(({ syllables }) => syllables.includes('hằng'));

/** `ngày 20/3/2026, từ 07h30 đến 11h30`, `ngày 20/3 (sáng)`; no hour of a day that follows. */
function takeHourBehind(c: Cursor): true | undefined {
  const mark = c.takeMark('(', ',');
  c.takeText(atHour);
  if (!readHour(c) || (mark === '(' && !c.takeMark(')'))) return undefined;
  return c.isWord('ngày') || c.isWord('thứ') || c.peek()?.number !== undefined ? undefined : true;
}

/** Any run of prepositions; `chậm nhất là trước ngày` is before. */
const atHour = texts('lúc', 'vào lúc', 'bắt đầu lúc');
