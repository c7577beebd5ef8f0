import { words, type Cursor } from '../words/cursor.js';
import type { How } from './model.js';

/** Any run of prepositions; `chậm nhất là trước ngày` is before. */
export function readHow(c: Cursor): How | undefined {
  let how: How | undefined;
  for (;;) {
    // `100% hồ sơ đúng hạn`: that is how, not when.
    if (c.isWord('hạn') && c.isWord('đúng', -1)) return undefined;
    // `trước hết tháng 6`, `trước khi kết thúc quý II`: the day before its last, or its last?
    if (how === 'before' && c.find(ends)) return undefined;
    if (c.take(upTo)) how = 'by';
    else if (c.take(before)) how = 'before';
    else if (c.take(by)) how = how === 'before' ? how : 'by';
    else if (c.take(within)) how ??= 'in';
    else if (!c.take(fillers)) return how;
  }
}

const before = words('trước', 'xong trước', 'trước thời điểm', 'đến trước');
const upTo = words(
  ...['trước và trong', 'trước hoặc trong', 'trước hoặc đúng', 'trong hoặc trước'],
  ...['trong và trước', 'trước hoặc vào', 'trước hoặc bằng'],
);
const by = words(
  ...['chậm nhất', 'muộn nhất', 'hạn', 'hạn cuối', 'hạn chót', 'thời hạn', 'đến', 'đến hết', 'tới'],
  ...['hết', 'cho đến', 'cho đến hết', 'không quá', 'không muộn hơn', 'không chậm hơn', 'trễ nhất'],
  ...['không trễ hơn', 'không quá hạn', 'không sau', 'không được quá', 'không được muộn hơn'],
  ...['tính đến', 'tính đến hết'],
);
const ends = words('hết', 'kết thúc', 'khi kết thúc', 'khi hết', 'thời điểm kết thúc');
const within = words(
  'trong',
  'ngay trong',
  'vào',
  'trong khoảng',
  'vào khoảng',
  'khoảng',
  'trong vòng',
);
const fillers = words(
  'là',
  'xong',
  'kết thúc',
  'hoàn thành',
  'dự kiến',
  'trong thời gian',
  'thời gian',
  'thời điểm',
  'tại thời điểm',
  'dịp',
  'nhân dịp',
  'dịp lễ',
  'đúng',
);
