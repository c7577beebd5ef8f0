import { words, type Cursor } from '../words/cursor.js';
import { readFreeText } from './free-text.js';
import type { Condition } from './model.js';

type RestIsRead = (from: number) => boolean;

/** `Khi có hướng dẫn của Sở Y tế`, `Theo lộ trình`, `Đột xuất`: what must happen first. */
export function readCondition(c: Cursor, restIsRead: RestIsRead): Condition | undefined {
  const at = c.at;
  if (!opens(c)) return undefined;
  c.at = at;
  const text = readFreeText(c, restIsRead);
  return text === undefined ? undefined : { is: 'condition', words: text };
}

function opens(c: Cursor): boolean {
  c.take(fillers);
  const opener = c.take(openers);
  if (opener === undefined) return false;
  if (opener === 'đột xuất' || opener === 'phát sinh') return true;
  // `theo tháng 3`, `sau ngày 15/3` are no conditions; `theo 02 đợt` is one nobody can read.
  const next = c.peek();
  if (next === undefined || next.number !== undefined || !next.isWord) return false;
  const isTime =
    next.syllables.length > 0 && next.syllables.every((one) => timeWords.includes(one));
  return !isTime || (opener.startsWith('theo') && next.syllables.includes('thời'));
}

const fillers = words('thực hiện', 'báo cáo', 'triển khai', 'tổ chức', 'ban hành');
const openers = words(
  ...['khi', 'sau khi', 'trước khi', 'mỗi khi', 'đến khi', 'ngay khi', 'theo', 'nếu', 'tùy'],
  ...['tùy theo', 'căn cứ', 'căn cứ theo', 'trong trường hợp', 'trường hợp', 'phụ thuộc'],
  ...['đột xuất', 'sau mỗi', 'sau các', 'sau', 'phụ thuộc vào', 'báo cáo đột xuất'],
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
