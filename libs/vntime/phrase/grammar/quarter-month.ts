import { words, type Cursor } from '../words/cursor.js';
import type { Stretch } from './model.js';
import { readOrdinal } from './number.js';
import { readQuarter } from './quarter.js';

/** `tháng cuối quý`, `tháng đầu của mỗi quý`, `tháng thứ hai quý II`, `tháng đầu quý sau`. */
export function readMonthOfQuarter(c: Cursor): Stretch | undefined {
  const at = c.at;
  c.take(words('các'));
  const name = c.take(positions);
  const place = name === undefined ? readPlace(c) : places[name];
  if (place === undefined) return undefined;
  c.take(of);
  const quarter = c.attempt(readQuarter);
  if (quarter) {
    const month = (quarter.first ?? 1) + place - 1;
    return { ...quarter, unit: 'month', first: month, last: month, at, end: c.at };
  }
  c.take(every);
  if (!c.take(bareQuarter)) return undefined;
  return { unit: 'month', first: place, last: place, each: 'quarter', at, end: c.at };
}

/** `tháng thứ 2`. */
function readPlace(c: Cursor): number | undefined {
  const place = c.take(words('tháng thứ')) === undefined ? undefined : readOrdinal(c);
  return place !== undefined && place >= 1 && place <= 3 ? place : undefined;
}

const places: Readonly<Record<string, number>> = {
  'tháng đầu': 1,
  'tháng đầu tiên': 1,
  'tháng giữa': 2,
  'tháng cuối': 3,
  'tháng cuối cùng': 3,
};
const positions = words(...Object.keys(places));
const of = words('của', 'trong');
const every = words('mỗi', 'hằng', 'từng', 'các');
const bareQuarter = words('quý sau', 'quý tiếp theo', 'quý kế tiếp', 'quý sau liền kề', 'quý');
