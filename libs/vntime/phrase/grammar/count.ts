import { texts, type Cursor } from '../words/cursor.js';
import { readNumber, readNumberWord } from './number.js';

/** So many days, weeks, months, years, or occasions. */
export interface Count {
  readonly count: number;
  readonly unit: 'day' | 'week' | 'month' | 'year' | 'occasion';
}

/** `02 ngày`, `trong 03 (ba) tháng`, `02 đợt`: how many there are of what is named beside it. */
export function readCount(c: Cursor): Count | undefined {
  c.takeText(openers);
  const count = readNumber(c);
  if (count === undefined || count < 1) return undefined;
  c.attempt(() =>
    c.takeMark('(') && readNumberWord(c) !== undefined ? c.takeMark(')') : undefined,
  );
  const unit = units[c.textAt(0)] ?? (c.takeText(occasions) ? 'occasion' : undefined);
  if (unit === undefined) return undefined;
  // `hai ngày 25, 26/11`, `02 năm 2026-2027`: the word belongs to both.
  const isShared = ['day', 'year'].includes(unit) && c.peek(1)?.number !== undefined;
  if (unit !== 'occasion' && !isShared) c.advance();
  return { count, unit };
}

/** Occasions behind their times: `tháng 4, tháng 12 (02 đợt)`. */
export const takeCount = (c: Cursor): boolean =>
  c.attempt(() => {
    const read = readCount(c);
    return read?.unit === 'occasion' && c.isMark(')') ? read : undefined;
  }) !== undefined;

const units: Readonly<Record<string, Count['unit']>> = {
  ngày: 'day',
  tuần: 'week',
  tháng: 'month',
  năm: 'year',
};
const openers = texts('trong', 'tổ chức', 'gồm');
const occasions = texts(
  ...['đợt', 'lần', 'buổi', 'lớp', 'cuộc', 'kỳ', 'lượt', 'hội nghị', 'hội thảo', 'đoàn', 'vòng'],
);
