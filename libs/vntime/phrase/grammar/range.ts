import { words, type Cursor } from '../words/cursor.js';
import { readHow } from './limiter.js';
import type { Edge, How, Stretch } from './model.js';
import { readNextOfList } from './next-of-list.js';
import { deniesTime } from './plain-words.js';
import { readStretch } from './stretch.js';
import { readYearNumber } from './year.js';

/** `9-11/2026` behind `tháng 3-5`: months again, no ninth of November. */
export function readNextRange(c: Cursor, { from: first, stretch: last }: Edge): Edge | undefined {
  if (!first || [first, last].some(({ unit, cut }) => unit !== 'month' || cut)) return undefined;
  const start = readNextOfList(c, first);
  const how = start && !start.year ? readLink(c) : undefined;
  const end = how && readNextOfList(c, last);
  return end && { is: 'edge', how: how ?? 'in', from: start, stretch: end };
}

/** `từ 01/3 đến 15/4`, `Quý I - III`, `bắt đầu tháng 3, kết thúc tháng 6`. */
export function readRange(c: Cursor): Edge | undefined {
  if (c.take(beforeRange)) c.takeMark(',');
  const opener = c.take(from);
  const isOpened = opener !== undefined;
  const first = isOpened ? (c.attempt(readFirstDay) ?? readStretch(c)) : readStretch(c);
  // `giai đoạn 2026 - 2030` is already a whole.
  if (!first || first.until) return undefined;
  const isDashed = c.isMark('-');
  const how = readLink(c) ?? (opener?.startsWith('bắt đầu') ? c.attempt(readEnd) : undefined);
  if (!how) return undefined;
  const isBare = c.peek()?.number !== undefined;
  const stretch =
    c.attempt(() => readEndYear(c, first)) ??
    // `Quý 2-4/2026`: the 4 is a quarter, no month.
    (first.unit === 'quarter' ? c.attempt(() => readNextOfList(c, first)) : undefined) ??
    readStretch(c, first);
  // `01/3 - 5/2026`: to the end of May, or to a day in March?
  if (isDashed && isBare && first.unit === 'day' && stretch?.unit !== 'day') return undefined;
  // `Quý II năm 2025 - 2026`: nor is that said.
  if (isBare && stretch?.unit === 'year' && first.unit !== 'year') return undefined;
  return stretch && { is: 'edge', how, from: first, stretch };
}

/** `01` of `từ 01 đến 15/3/2026`. */
function readFirstDay(c: Cursor): Stretch | undefined {
  const at = c.at;
  const day = c.takeNumber()?.number ?? 0;
  if (day < 1 || day > 31 || !(c.isWord('đến') || c.isWord('tới') || c.isMark('-')))
    return undefined;
  return { unit: 'day', cut: { day }, at, end: c.at };
}

/** `2030` of `từ năm 2026 đến 2030`. */
function readEndYear(c: Cursor, first: Stretch): Stretch | undefined {
  const at = c.at;
  const year = first.unit === 'year' ? readYearNumber(c, false) : undefined;
  return year && { unit: 'year', first: 1, last: 12, year, at, end: c.at };
}

function readLink(c: Cursor): How | undefined {
  const dash = c.takeMark('-', '→');
  if (dash !== undefined) {
    c.takeMark('>');
    c.take(untilEnd);
    return 'in';
  }
  const link = c.take(links);
  if (link === undefined) return undefined;
  return link.endsWith('trước') ? 'before' : 'in';
}

/** `…, kết thúc trước` behind `bắt đầu tháng 3`. */
function readEnd(c: Cursor): How | undefined {
  c.takeMark(',', ';', '.');
  c.take(words('và'));
  if (!c.take(words('kết thúc', 'hoàn thành', 'xong'))) return undefined;
  return readHow(c) === 'before' ? 'before' : 'in';
}

/** `Từ nay đến hết quý II`, `từ ngày ký đến 31/12`: nobody knows here on which day it begins. */
export function readFromEvent(c: Cursor): Edge | undefined {
  if (!c.take(fromEvent) || c.attempt(() => readStretch(c))) return undefined;
  for (let length = 1; length <= longestEvent; length += 1) {
    const word = c.peek();
    if (!word?.isWord || word.roman !== undefined || deniesTime(c)) return undefined;
    c.advance();
    const edge = c.attempt(() => {
      const how = readLink(c);
      const stretch = how && readStretch(c);
      return stretch && { is: 'edge', how: how === 'before' ? 'before' : 'by', stretch };
    });
    if (edge) return edge as Edge;
  }
  return undefined;
}

const beforeRange = words(
  'trong',
  'trong thời gian',
  'trong khoảng',
  'thời gian',
  'các ngày',
  'trong các ngày',
  'trong giờ hành chính',
  'tuần lễ',
  'trong tuần lễ',
);
const from = words(
  ...['từ', 'kể từ', 'bắt đầu từ', 'bắt đầu', 'bắt đầu vào', 'bắt đầu trong', 'tính từ'],
  ...['trong thời gian từ', 'trong khoảng thời gian từ', 'khoảng thời gian từ', 'thời gian từ'],
  ...['tuần từ', 'trong tuần từ', 'tuần lễ từ'],
);
const untilEnd = words('hết', 'đến', 'đến hết');
const links = words(
  ...['đến', 'tới', 'đến hết', 'tới hết', 'cho đến', 'cho đến hết', 'và kết thúc'],
  'và kết thúc vào',
  ...['đến trước', 'cho đến trước'],
);
const fromEvent = words('từ', 'kể từ', 'bắt đầu từ', 'tính từ', 'ngay sau', 'ngay từ', 'sau khi');
const longestEvent = 8;
