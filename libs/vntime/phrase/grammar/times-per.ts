import { words, type Cursor } from '../words/cursor.js';
import { takeAction } from './label.js';
import { readNumber } from './number.js';
import { takePlain } from './plain-words.js';
import { readUnit, rhythmOf, type Rhythm } from './rhythm.js';

/** `cả 4 quý`, `cả bốn quý trong năm`. */
export const readAllQuarters = (c: Cursor): Rhythm | undefined =>
  c.take(words('cả')) && readNumber(c) === 4 && c.take(words('quý'))
    ? { unit: 'months', step: 3 }
    : undefined;

/** `02 lần/năm`, `mỗi quý một lần`, `một năm hai lần`, `ít nhất 01 lần/quý`. */
export function readTimesPer(c: Cursor): Rhythm | undefined {
  c.take(filler);
  c.take(atLeast);
  const times = readNumber(c);
  if (times === undefined) return undefined;
  const isCounted = takeOccasions(c);
  // `01 báo cáo/quý`; of two, when the first is due nobody knows.
  const isOne = !isCounted && times === 1 && c.peek()?.isWord && takePlain(c) <= 3;
  if (!isCounted && !(isOne && (c.isMark('/') || c.isWord('mỗi')))) return undefined;
  const link = c.takeMark('/') ?? c.take(words('mỗi', 'trong', 'trong một', 'một', 'trong mỗi'));
  if (link === undefined && c.peek()?.number === undefined) return undefined;
  return rhythmOf(readUnit(c), times);
}

/** `3 tháng/lần`, `mỗi 3 tháng/1 lần`, `cứ 6 tháng một lần`, `mỗi quý một lần`. */
export function readPerTimes(c: Cursor): Rhythm | undefined {
  c.take(filler);
  c.take(atLeast);
  c.take(each);
  const unit = readUnit(c);
  if (c.takeMark('/', ',') === undefined) c.attempt(() => takeAction(c) || undefined);
  c.take(atLeast);
  const times = readNumber(c) ?? 1;
  return takeOccasions(c) ? rhythmOf(unit, times) : undefined;
}

/** `lần`, `buổi`, `tin, bài`. */
export function takeOccasions(c: Cursor): boolean {
  const occasion = c.take(occasions);
  if (occasion === 'tin') c.attempt(() => c.takeMark(',', '/') && c.take(words('bài')));
  return occasion !== undefined;
}

const occasions = words('lần', 'kỳ', 'đợt', 'cuộc', 'lượt', 'buổi', 'bài', 'tin', 'tin bài');
export const each = words(
  'hằng',
  'mỗi',
  'từng',
  'cứ',
  'cứ mỗi',
  'vào mỗi',
  'vào hằng',
  'trong mỗi',
  'các',
  'tất cả các',
);
export const filler = words('định kỳ', 'theo định kỳ', 'báo cáo định kỳ', 'thực hiện định kỳ');
const atLeast = words('ít nhất', 'tối thiểu', 'ít nhất là', 'tối đa', 'không quá');
