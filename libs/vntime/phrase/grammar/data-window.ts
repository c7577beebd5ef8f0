import { words, type Cursor, type Words } from '../words/cursor.js';
import type { Edge, Stretch } from './model.js';

/** `từ ngày 16 tháng trước đến ngày 15 tháng này`: the days that a month's or quarter's report counts. */
export function readDataWindow(c: Cursor): Edge | undefined {
  c.take(words('từ', 'tính từ', 'kể từ', 'tính từ'));
  const from = readDayOfPeriod(c, earlier);
  if (!from || !(c.takeMark('-') ?? c.take(words('đến', 'đến hết')))) return undefined;
  const stretch = readDayOfPeriod(c, later);
  return stretch?.each === from.each && stretch
    ? { is: 'edge', how: 'in', from, stretch }
    : undefined;
}

function readDayOfPeriod(c: Cursor, periods: Words): Stretch | undefined {
  const at = c.at;
  c.take(words('ngày'));
  const day = c.takeNumber()?.number ?? 0;
  c.take(words('của'));
  const period = c.take(periods);
  if (day < 1 || day > 30 || period === undefined) return undefined;
  const stretch = { unit: 'day', cut: { day }, at, end: c.at } as const;
  return period.includes('quý')
    ? { ...stretch, first: 3, last: 3, each: 'quarter' }
    : { ...stretch, each: 'month' };
}

const named = (...positions: readonly string[]): Words =>
  words(
    ...positions.flatMap((one) => [
      `tháng ${one}`,
      `tháng cuối quý ${one}`,
      `tháng cuối của quý ${one}`,
    ]),
  );
const earlier = named('trước', 'trước liền kề', 'liền trước', 'liền kề trước');
const later = named('này', 'báo cáo', 'sau', 'tiếp theo');
