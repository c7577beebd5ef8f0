import { texts, words, type Cursor } from '../words/cursor.js';
import { readDay } from './day.js';
import { readFreeText } from './free-text.js';
import type { Relative } from './model.js';
import { readNumber, readNumberWord } from './number.js';
import { takesBack } from './plain-words.js';

type RestIsRead = (from: number) => boolean;
type Length = Pick<Relative, 'duration' | 'basis' | 'days' | 'months'>;

/** `trong vòng 05 ngày làm việc kể từ ngày ký`, `sau 10 ngày`, `ngay sau khi họp`. */
export const readRelative = (c: Cursor, restIsRead: RestIsRead): Relative | undefined =>
  c.attempt(() => readAtOnce(c, restIsRead)) ??
  c.attempt(() => readAfter(c, restIsRead)) ??
  c.attempt(() => readAhead(c, restIsRead)) ??
  c.attempt(() => readEventFirst(c));

/** A length without an event; only where nothing else can be read of it. */
export function readBareLength(c: Cursor): Relative | undefined {
  if (!c.take(bareOpeners)) return undefined;
  const length = readLength(c);
  return length && { is: 'relative', ...length, event: '' };
}

/** `Ngay sau khi có kết quả`, `ngay khi phát sinh`. */
function readAtOnce(c: Cursor, restIsRead: RestIsRead): Relative | undefined {
  c.take(verbs);
  if (!c.take(atOnce)) return undefined;
  const event = readFreeText(c, restIsRead);
  return event === undefined
    ? undefined
    : { is: 'relative', duration: 'P0D', basis: 'calendar', event };
}

function readAfter(c: Cursor, restIsRead: RestIsRead): Relative | undefined {
  readOpener(c);
  const length = readLength(c);
  c.takeMark(',');
  if (!length || !c.take(since)) return undefined;
  return withEvent(c, length, restIsRead);
}

/** `05 ngày trước khi họp`, `trước 07 ngày so với ngày khai mạc`. */
function readAhead(c: Cursor, restIsRead: RestIsRead): Relative | undefined {
  readOpener(c);
  const isBefore = c.take(words('trước')) !== undefined;
  const length = readLength(c);
  // `báo cáo 6 tháng trước ngày 15/6`: a half-year's report.
  if (!length || length.duration.endsWith('M') || length.duration.endsWith('Y')) return undefined;
  if (!(isBefore ? c.takeText(comparedTo) : c.take(words('trước khi', 'trước')))) return undefined;
  return withEvent(c, ahead(length), restIsRead);
}

/** `sau hội nghị 05 ngày`, `trước kỳ họp 03 ngày làm việc`. */
function readEventFirst(c: Cursor): Relative | undefined {
  c.take(verbs);
  const side = c.take(words('sau khi', 'sau', 'trước khi', 'trước'));
  if (side === undefined || !c.peek()?.isWord) return undefined;
  if (c.isWord('ngày') && !c.peek(1)?.isWord) return undefined;
  const start = c.at;
  while (!c.isAtEnd && !c.isMark(',') && !c.isMark(';') && !takesBack(c)) {
    const end = c.at;
    const length = c.attempt(() => {
      c.take(words('trong vòng', 'không quá', 'chậm nhất', 'tối đa', 'ít nhất'));
      const read = readLength(c);
      return read && c.isAtEnd ? read : undefined;
    });
    // `sau sơ kết 6 tháng`: the review of half a year.
    const isPeriod = length?.months !== undefined && !side.endsWith('khi');
    if (length && end > start && !isPeriod) {
      const event = c.slice(start, end);
      return { is: 'relative', ...(side.startsWith('sau') ? length : ahead(length)), event };
    }
    c.at += 1;
  }
  return undefined;
}

function withEvent(c: Cursor, length: Length, restIsRead: RestIsRead): Relative | undefined {
  const start = c.at;
  const event = readFreeText(c, restIsRead);
  if (event === undefined) return undefined;
  const end = c.at;
  c.at = start;
  const anchor = c.attempt(() => {
    const day = readDay(c);
    return day?.first !== undefined && !day.each && c.at >= end - 1 ? day : undefined;
  });
  // `trong 02 ngày, từ 25 đến 26/11`: that is no event.
  const isStretch = !anchor && startsStretch(c);
  c.at = end;
  if (isStretch) return undefined;
  return { is: 'relative', ...length, event, ...(anchor && { anchor }) };
}

const startsStretch = (c: Cursor): boolean => {
  const day = c.attempt(readDay);
  if (day?.first !== undefined) return c.isMark('-') || c.isWord('đến') || c.isWord('tới');
  c.take(words('tháng', 'quý', 'năm'));
  return day !== undefined || c.peek()?.number !== undefined || c.peek()?.roman !== undefined;
};

const ahead = ({ duration, basis, days }: Length): Length => ({
  duration: `-${duration}`,
  basis,
  ...(days !== undefined && { days: -days }),
});

function readOpener(c: Cursor): string | undefined {
  let read: string | undefined;
  for (;;) {
    const one = c.take(openers);
    if (one === undefined) return read;
    read = one;
  }
}

/** `05 ngày làm việc`, `05 (năm) ngày`, `24 giờ`, `một tuần`. */
function readLength(c: Cursor): Length | undefined {
  const count = readNumber(c);
  if (count === undefined) return undefined;
  c.attempt(() =>
    c.takeMark('(') && readNumberWord(c) !== undefined ? c.takeMark(')') : undefined,
  );
  const unit = c.take(units);
  const write = unit === undefined ? undefined : durations[unit];
  if (!write) return undefined;
  const basis = c.take(words('làm việc')) ? 'working' : 'calendar';
  if (basis === 'working' && unit !== 'ngày' && unit !== 'giờ') return undefined;
  return { duration: write(count), basis, ...inDays(unit, count) };
}

function inDays(unit: string | undefined, count: number): Pick<Length, 'days' | 'months'> {
  if (unit === 'ngày') return { days: count };
  if (unit === 'tuần') return { days: count * 7 };
  const months = unit === 'tháng' ? 1 : unit === 'quý' ? 3 : unit === 'năm' ? 12 : undefined;
  return months === undefined ? {} : { months: count * months };
}

const durations: Readonly<Record<string, (count: number) => string>> = {
  ngày: (count) => `P${count}D`,
  tuần: (count) => `P${count}W`,
  tháng: (count) => `P${count}M`,
  quý: (count) => `P${count * 3}M`,
  năm: (count) => `P${count}Y`,
  giờ: (count) => `PT${count}H`,
  h: (count) => `PT${count}H`,
  phút: (count) => `PT${count}M`,
};
const units = words(...Object.keys(durations));

const verbs = words('báo cáo', 'thực hiện', 'triển khai', 'hoàn thành', 'gửi', 'nộp', 'ban hành');
const openers = words(
  ...['trong vòng', 'trong thời hạn', 'trong thời gian', 'trong', 'chậm nhất', 'chậm nhất là'],
  ...['muộn nhất', 'không quá', 'tối đa', 'sau', 'thời hạn', 'báo cáo', 'thực hiện', 'hoàn thành'],
  ...['gửi', 'nộp', 'hạn', 'là', 'sau thời gian', 'chậm nhất sau', 'không được quá', 'ít nhất'],
);
const bareOpeners = words(
  ...['trong vòng', 'trong thời hạn', 'trong thời gian', 'trong', 'sau', 'không quá', 'tối đa'],
  ...['chậm nhất', 'chậm nhất sau', 'trong vòng không quá', 'thời hạn', 'hoàn thành trong'],
);
const atOnce = words('ngay sau khi', 'ngay sau', 'ngay khi');
const comparedTo = texts('so với');
const since = words(
  ...['kể từ khi', 'kể từ', 'tính từ khi', 'tính từ', 'từ khi', 'từ', 'sau khi', 'sau'],
  ...['tính kể từ', 'kể từ thời điểm', 'tính từ thời điểm'],
);
