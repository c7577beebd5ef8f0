import { fold } from '#kernel';
import { texts, type Cursor, type Words } from '../words/cursor.js';

/** Reads words without a number, a time, or anything that takes one back; how many they were. */
export function takePlain(c: Cursor): number {
  const start = c.at;
  while ((c.peek()?.isWord ?? false) && !deniesTime(c)) {
    if (c.takeText(harmless) !== undefined) continue;
    if (isTimeWord(c)) break;
    c.advance();
  }
  return c.at - start;
}

/** `Tạm hoãn`, `trừ`, `chưa`, `rằm`: what stands beside such a word is not the time that is meant. */
export const deniesTime = (c: Cursor, ahead = 0): boolean =>
  isAmong(c, denials, ahead) && c.findText(harmless, ahead) === undefined;

/** `Không`, `hoãn`: whatever the words name, it is not done at that time. */
export const takesBack = (c: Cursor, ahead = 0): boolean =>
  isAmong(c, refusals, ahead) && c.findText(harmless, ahead) === undefined;

interface Told {
  readonly spelled: Words;
  readonly bare: Words;
}

const isAmong = (c: Cursor, { spelled, bare }: Told, ahead: number): boolean =>
  c.findText(c.isBare ? bare : spelled, ahead) !== undefined;

export const isTimeWord = (c: Cursor): boolean =>
  /^[IVX]+$/.test(c.peek()?.text ?? '') ||
  units.some((word) => c.isWord(word)) ||
  timeWords.has(c.textAt(0)) ||
  bareTimeWords.has(c.peek()?.text ?? '');

/** As it is spelled, or in small letters without marks. */
export const isSpelled = (c: Cursor, word: string, ahead = 0): boolean =>
  c.textAt(ahead) === word || c.peek(ahead)?.text === fold(word);

const units = ['quý', 'tháng', 'ngày', 'tuần', 'hằng', 'nửa', 'hết'];
const timeWords = new Set([
  ...['năm', 'trước', 'sau', 'đầu', 'cuối', 'giữa', 'mỗi'],
  ...['lần', 'học', 'thứ', 'khi', 'theo', 'nếu', 'từ', 'đến', 'hoặc', 'và'],
]);
/** In small letters without marks: `Nam` of `Việt Nam` is no year. */
const bareTimeWords = new Set([...timeWords].map(fold));

const told = (...phrases: readonly string[]): Told => ({
  spelled: texts(...phrases),
  bare: texts(...phrases.map(fold)),
});

const refused = [
  ...['trừ', 'ngoại trừ', 'không', 'chưa', 'đã', 'tạm', 'hoãn', 'dừng', 'ngừng', 'hủy', 'huỷ'],
  ...['lùi', 'dời', 'chuyển sang', 'gia hạn', 'quá hạn', 'nghỉ', 'bỏ', 'loại trừ', 'ngoài'],
];
const refusals = told(...refused);
const denials = told(
  ...refused,
  ...['trễ', 'chậm', 'sớm', 'kể cả', 'âm lịch', 'hay', 'tùy', 'rằm', 'hè', 'mùa', 'chạp'],
  ...['giêng', 'học kỳ', 'đang', 'còn', 'có thể', 'phát sinh', 'đột xuất', 'tết', 'ít nhất'],
  ...['tối đa', 'kịp thời', 'khai giảng'],
);
/** Names of things that only hold such a word. */
const harmless = texts(
  ...['không dùng tiền mặt', 'không tiền mặt', 'không khói', 'không thuốc lá', 'không lây'],
  ...['không gian', 'không giấy', 'tạm ứng', 'tạm trú', 'ngoài công lập', 'ngoài giờ'],
  ...['đã ban hành', 'đã phê duyệt', 'đã được phê duyệt', 'đã đăng ký', 'đã đề ra', 'bỏ thuốc lá'],
);
