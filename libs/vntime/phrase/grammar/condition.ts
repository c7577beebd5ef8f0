import { texts, words, type Cursor } from '../words/cursor.js';
import { readFreeText } from './free-text.js';
import { takeAction } from './label.js';
import type { Condition } from './model.js';
import { readStretch } from './stretch.js';

type RestIsRead = (from: number) => boolean;

/** `Khi có hướng dẫn của Sở Y tế`, `Theo lộ trình`, `Đột xuất`: what must happen first. */
export function readCondition(c: Cursor, restIsRead: RestIsRead): Condition | undefined {
  const at = c.at;
  if (!opensCondition(c)) return undefined;
  c.at = at;
  const text = readFreeText(c, restIsRead);
  return text === undefined || namesOtherTime.test(text)
    ? undefined
    : { is: 'condition', words: text };
}

/** `nếu chậm thì quý III`, `riêng tháng 12 …`, `đúng tiến độ 30/6`: not the time that stands beside it. */
const namesOtherTime =
  /^đúng .*(?:\d|quý|tháng|năm|tuần)|(?<!\p{L})(?:thì|riêng|trừ|lùi|dời|chuyển sang|thay cho|thay vì)\s.*(?:\d|quý|tháng|tuần|năm)/iu;

/** Whether a condition may begin here; moves the cursor. */
export function opensCondition(c: Cursor): boolean {
  takeAction(c);
  if (c.takeText(occasions) !== undefined) return true;
  const opener = c.take(openers);
  if (opener === undefined || (opener.endsWith('khi') && isEndOfTime(c))) return false;
  if (opener === 'đột xuất' || opener === 'phát sinh') return true;
  // `theo tháng 3`, `sau ngày 15/3` are no conditions; `theo 02 đợt` is one nobody can read.
  const next = c.peek();
  if (opener === 'sau' && c.textAt(0) === 'đó') return false;
  if (next === undefined || next.number !== undefined || !next.isWord) return false;
  const isTime =
    next.syllables.length > 0 && next.syllables.every((one) => timeWords.includes(one));
  return !isTime || (opener.startsWith('theo') && next.syllables.includes('thời'));
}

/** `trước khi kết thúc quý II`: that is no condition. */
const isEndOfTime = (c: Cursor): boolean => {
  const start = c.at;
  const isTime = c.take(words('hết', 'kết thúc')) !== undefined && readStretch(c) !== undefined;
  c.at = start;
  return isTime;
};

const openers = words(
  ...['khi', 'sau khi', 'trước khi', 'mỗi khi', 'đến khi', 'ngay khi', 'theo', 'nếu', 'tùy'],
  ...['tùy theo', 'căn cứ', 'căn cứ theo', 'trong trường hợp', 'trường hợp', 'phụ thuộc'],
  ...['đột xuất', 'sau mỗi', 'sau các', 'sau', 'phụ thuộc vào', 'báo cáo đột xuất'],
);
/** What has no day of its own, and is waited for. */
const events = [
  ...['kỳ họp', 'đại hội', 'hội nghị', 'phiên họp', 'cuộc họp', 'chiến dịch', 'bầu cử', 'mùa mưa'],
  ...['mùa dịch', 'mùa bão', 'mùa lũ', 'ngày bầu cử', 'ngày khai mạc', 'ngày tổ chức'],
];
const occasions = texts(
  ...events.flatMap((event) => [`trước ${event}`, `trong ${event}`]),
  ...['trong thời gian diễn ra', 'trong quá trình', 'trong suốt quá trình', 'trong thời gian chờ'],
  ...['đúng quy định', 'đúng thời hạn quy định', 'đúng thời gian quy định', 'đúng tiến độ'],
  ...['trong thời gian có', 'cùng thời điểm với', 'đồng thời với', 'cùng với việc'],
);
const timeWords = [
  'quý',
  'tháng',
  'năm',
  'ngày',
  'tuần',
  'ngay',
  'hằng',
  'nửa',
  'đầu',
  'cuối',
  'giữa',
  'thời',
];
