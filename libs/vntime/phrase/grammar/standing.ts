import { texts, words, type Cursor } from '../words/cursor.js';
import type { Standing } from './model.js';

/** `Thường xuyên`, `Nhiệm vụ thường xuyên, liên tục`: work without a due day. */
export function readStanding(c: Cursor): Standing | undefined {
  const isNamed = c.take(before) !== undefined || c.at === 0;
  if (c.takeText(endless) !== undefined) return { is: 'standing' };
  if (!c.take(standing) && !(isNamed && takeShortened(c))) return undefined;
  for (;;) {
    const more = c.attempt(() => {
      c.takeMark(',', '-');
      c.take(words('và'));
      return c.take(standing) ?? c.take(words('kịp thời'));
    });
    if (more === undefined) return { is: 'standing' };
  }
}

/** `TX` at the end; it may also be `thị xã`. */
const takeShortened = (c: Cursor): boolean =>
  c.isWord('tx') && c.peek(1)?.isWord !== true && c.take(words('tx')) !== undefined;

const before = words(
  'nhiệm vụ',
  'duy trì',
  'thực hiện',
  'hoạt động',
  'công việc',
  'triển khai',
  'làm',
);
const standing = words(
  ...['thường xuyên', 'thường xuyên liên tục', 'liên tục', 'thường kỳ', 'thường trực'],
  ...['lâu dài', 'hằng ngày thường xuyên'],
);
const endless = texts('không thời hạn', 'không quy định thời hạn', 'không giới hạn thời gian');
