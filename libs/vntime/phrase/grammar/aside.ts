import { texts, words, type Cursor } from '../words/cursor.js';
import { bodies } from './actions.js';
import { leastLabel, rounds, startsLabel } from './label.js';
import { readStretch } from './stretch.js';
import { deniesTime, isTimeWord, takePlain } from './plain-words.js';

/** `đợt 1`, `báo cáo kết quả` up to a parenthesis: words without a time in them. */
export function readLabelAside(c: Cursor): string | undefined {
  const start = c.at;
  if (!startsLabel(c) && !c.take(concerned)) return undefined;
  if (c.take(rounds)) c.takeNumber();
  takePlain(c);
  return c.at > start && c.isMark(')') ? c.slice(start, c.at) : undefined;
}

/** `báo cáo quý I`, `tổng kết năm` up to a parenthesis: which report it is that a day belongs to. */
export function readReportName(c: Cursor): string | undefined {
  const start = c.at;
  if (!startsLabel(c)) return undefined;
  takeReport(c);
  return c.isMark(')') ? c.slice(start, c.at) : undefined;
}

/** `quý I`, `6 tháng`, `năm`: the period that a day's report is about. */
export function readPeriodName(c: Cursor): string | undefined {
  const start = c.at;
  const period = readStretch(c);
  const isPeriod = period && period.unit !== 'day' && !period.cut && !period.each;
  return isPeriod && c.isMark(')') ? c.slice(start, c.at) : undefined;
}

/** `đối với báo cáo 6 tháng`, up to the next time. */
export function readConcern(c: Cursor): string | undefined {
  const start = c.at;
  if (!c.take(words('đối với')) || takeReport(c) === 0) return undefined;
  const isOver = c.isAtEnd || [',', ';', '.', '\n', ')'].some((mark) => c.isMark(mark));
  return isOver || c.isWord('và') ? c.slice(start, c.at) : undefined;
}

function takeReport(c: Cursor): number {
  const start = c.at;
  const goesOn = () => /^[\p{L}\d]/u.test(c.textAt(0)) && !limits.some((one) => c.isWord(one));
  while (goesOn() && !deniesTime(c)) c.advance();
  return c.at - start;
}

/** Words up to the parenthesis that neither are a time nor change one: `hưởng ứng Ngày Dân số`. */
export function readName(c: Cursor): string | undefined {
  const start = c.at;
  for (;;) {
    const count = takePlain(c);
    const goesOn = c.attempt(takeOccasion) ?? (count > 0 ? takeJoint(c) : undefined);
    if (goesOn === undefined) break;
  }
  return c.at > start && c.isMark(')') ? c.slice(start, c.at) : undefined;
}

const takeOccasion = (c: Cursor): string | undefined => {
  const occasion = c.take(occasions);
  return c.peek()?.isWord && !isTimeWord(c) ? occasion : undefined;
};

const takeJoint = (c: Cursor): string | undefined => c.take(words('và')) ?? c.takeMark(',', '/');

/** `Tháng hành động vì trẻ em`, whose days stand in parentheses behind it. */
export function readOccasion(c: Cursor): string | undefined {
  const start = c.at;
  if (!c.take(occasions) || takePlain(c) === 0) return undefined;
  return c.isMark('(') ? c.slice(start, c.at) : undefined;
}

/** `Khám đợt 1`, `hưởng ứng Tháng hành động vì trẻ em`, whose time stands in parentheses behind it. */
export function readNameBefore(c: Cursor): string | undefined {
  const start = c.at;
  if (!startsLabel(c)) return undefined;
  c.advance(leastLabel(c));
  while (takePlain(c) > 0 || c.attempt(takeOccasion) !== undefined);
  if (isRound(c, -1)) c.takeNumber();
  return c.isMark('(') ? c.slice(start, c.at) : undefined;
}

const isRound = (c: Cursor, ahead: number): boolean =>
  ['đợt', 'lần', 'vòng'].some((word) => c.isWord(word, ahead));

/** `- ban hành kế hoạch`, `, báo cáo Sở Y tế`: what is done then, behind a time and up to a mark. */
export function readNote(c: Cursor): string | undefined {
  c.takeMark('-', ':');
  const start = c.at;
  if (startsLabel(c)) c.advance(leastLabel(c));
  else if (c.takeText(bodies) === undefined || !c.peek()?.isWord) return undefined;
  while (takePlain(c) > 0 && c.take(words('và')) !== undefined);
  const isOver = c.isAtEnd || [',', ';', '.', '\n', ')'].some((mark) => c.isMark(mark));
  return isOver ? c.slice(start, c.at) : undefined;
}

/** `để tổng hợp`, `qua thư điện tử`: what such words say comes behind the time. */
export const startsTail = (c: Cursor): boolean => c.findText(tails) !== undefined;

/** Remarks that leave the time as it is: `để tổng hợp, báo cáo`, `(qua email)`, `(theo phân kỳ)`. */
export const takeRemark = (c: Cursor): boolean =>
  c.take(remarks) !== undefined || c.attempt(takeTail) !== undefined;

function takeTail(c: Cursor): true | undefined {
  if (!c.takeText(tails) || takePlain(c) === 0) return undefined;
  c.attempt(() => (takeJoint(c) && takePlain(c) > 0 && c.isAtEnd ? true : undefined));
  return true;
}

const limits = ['và', 'trước', 'sau', 'hằng', 'mỗi', 'lần', 'ngày', 'từ', 'đến'];
const concerned = words('đối với', 'cho', 'với');
const occasions = words('ngày', 'tháng', 'tuần lễ', 'năm');
const tails = texts(
  ...['để', 'nhằm', 'phục vụ', 'qua', 'thông qua', 'bằng', 'tại', 'ở', 'do', 'về', 'gồm', 'trên'],
);

const remarks = words(
  ...['theo phân kỳ', 'dự kiến', 'theo từng đợt', 'theo đợt', 'theo tiến độ', 'theo từng phân kỳ'],
  ...['theo từng giai đoạn', 'theo giai đoạn'],
);
