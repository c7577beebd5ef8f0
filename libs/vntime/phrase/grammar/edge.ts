import { words, type Cursor } from '../words/cursor.js';
import type { Edge, How, Stretch } from './model.js';
import { readStretch } from './stretch.js';
import { readYearNumber } from './year.js';

/** A stretch with its preposition, or a range: `trước ngày 05/3`, `từ 01/3 đến 15/4`, `Quý I - III`. */
export const readEdge = (c: Cursor, previous?: Edge): Edge | undefined =>
  c.attempt(readRange) ?? c.attempt(readFromNow) ?? c.attempt(() => readOneEnd(c, previous));

function readRange(c: Cursor): Edge | undefined {
  c.take(beforeRange);
  const isOpened = c.take(from) !== undefined;
  const first = isOpened ? (c.attempt(readFirstDay) ?? readStretch(c)) : readStretch(c);
  // `giai đoạn 2026 - 2030` is already a whole.
  if (!first || first.until) return undefined;
  const how = readLink(c);
  if (!how) return undefined;
  const stretch = c.attempt(() => readEndYear(c, first)) ?? readStretch(c, first);
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
    return 'in';
  }
  const link = c.take(links);
  if (link === undefined) return undefined;
  return link.endsWith('trước') ? 'before' : 'in';
}

/** `Từ nay đến hết quý II`: its beginning is the day of writing, which nobody knows here. */
function readFromNow(c: Cursor): Edge | undefined {
  if (!c.take(fromNow)) return undefined;
  const how = readLink(c);
  const stretch = how && readStretch(c);
  return stretch && { is: 'edge', how: how === 'before' ? 'before' : 'by', stretch };
}

function readOneEnd(c: Cursor, previous: Edge | undefined): Edge | undefined {
  const how = readHow(c);
  const stretch = readStretch(c, how ? undefined : previous?.stretch);
  if (!stretch) return undefined;
  const isSame = previous?.stretch.unit === stretch.unit && !previous.from;
  const shared = isSame ? previous.how : 'in';
  const meant = how ?? shared;
  const isPartOfDay = meant === 'before' && stretch.hasHour;
  return { is: 'edge', how: isPartOfDay ? 'by' : meant, stretch };
}

/** Any run of prepositions; `chậm nhất là trước ngày` is before. */
function readHow(c: Cursor): How | undefined {
  let how: How | undefined;
  for (;;) {
    if (c.take(before)) how = 'before';
    else if (c.take(by)) how = how === 'before' ? how : 'by';
    else if (c.take(within)) how ??= 'in';
    else if (!c.take(fillers)) return how;
  }
}

const beforeRange = words(
  'trong',
  'trong thời gian',
  'trong khoảng',
  'thời gian',
  'trong các ngày',
);
const from = words('từ', 'kể từ', 'bắt đầu từ', 'bắt đầu', 'trong thời gian từ', 'tính từ');
const links = words(
  ...['đến', 'tới', 'đến hết', 'tới hết', 'cho đến', 'cho đến hết', 'và kết thúc'],
  ...['đến trước', 'cho đến trước'],
);
const fromNow = words(
  ...['từ nay', 'kể từ nay', 'từ khi ban hành', 'từ bây giờ', 'từ ngày ban hành', 'từ ngày ký'],
  ...['kể từ ngày ban hành', 'kể từ ngày ký', 'từ ngày có hiệu lực', 'kể từ ngày có hiệu lực'],
  ...['từ ngày ký ban hành', 'kể từ ngày ký ban hành', 'bắt đầu từ nay'],
);

const before = words('trước', 'xong trước', 'trước thời điểm', 'đến trước');
const by = words(
  ...['chậm nhất', 'muộn nhất', 'hạn', 'hạn cuối', 'hạn chót', 'thời hạn', 'đến', 'đến hết', 'tới'],
  ...['hết', 'cho đến', 'cho đến hết', 'không quá', 'không muộn hơn', 'không chậm hơn', 'trễ nhất'],
);
const within = words('trong', 'vào', 'trong khoảng', 'vào khoảng', 'khoảng', 'trong vòng');
const fillers = words(
  'là',
  'xong',
  'kết thúc',
  'hoàn thành',
  'dự kiến',
  'trong thời gian',
  'thời gian',
  'thời điểm',
);
