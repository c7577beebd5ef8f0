import { texts, words, type Cursor } from '../words/cursor.js';

/**
 * Words that are taken as they are: up to the end, or up to a joint behind which the rest of the
 * phrase can be read. Undefined when they name a day no calendar has: such words are not understood.
 */
export function readFreeText(c: Cursor, restIsRead: (from: number) => boolean): string | undefined {
  const start = c.at;
  let depth = 0;
  while (!c.isAtEnd) {
    if (depth === 0 && c.at > start && isJoint(c) && restIsRead(c.at)) break;
    if (c.isMark('(')) depth += 1;
    if (c.isMark(')') && depth-- === 0) break;
    c.at += 1;
  }
  const text = c.slice(start, c.at);
  if (!/\p{L}/u.test(text) || namesNoDay(text)) {
    c.at = start;
    return undefined;
  }
  c.advance(0);
  return text.replace(/[\s.,;:-]+$/u, '');
}

function isJoint(c: Cursor): boolean {
  return (
    marks.some((one) => c.isMark(one)) ||
    c.find(joints) !== undefined ||
    c.findText(but) !== undefined
  );
}

/** `31/4`, `tháng 13`, `quý V`: what only looks like a time. */
const namesNoDay = (text: string): boolean =>
  [...text.matchAll(/(?<![\d/])(\d{1,2})\/(\d{1,2})(?![\d/]*\/[A-Z])(?=\/\d{4}|(?![\d/]))/gu)].some(
    ([, day, month]) => !isDay(Number(day), Number(month)),
  );

const isDay = (day: number, month: number): boolean =>
  day >= 1 && month >= 1 && month <= 12 && day <= new Date(Date.UTC(2024, month, 0)).getUTCDate();

const marks = [',', ';', '.', '\n', '(', '-', '+'];
const but = texts('nhưng', 'song');
const joints = words('và', 'hoặc', 'trước ngày', 'chậm nhất', 'muộn nhất');
