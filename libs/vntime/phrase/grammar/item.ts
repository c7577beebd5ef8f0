import type { Cursor } from '../words/cursor.js';
import { opensCondition, readCondition } from './condition.js';
import { readEdge } from './edge.js';
import { readBareUnit, readFrequency } from './frequency.js';
import { startsTail } from './aside.js';
import { leastLabel, startsLabel } from './label.js';
import { deniesTime, isSpelled, isTimeWord, takePlain } from './plain-words.js';
import type { Core, Item } from './model.js';
import { readBareLength, readRelative } from './relative.js';
import { isNumberWord } from './number.js';
import { readFromEvent } from './range.js';
import { readStanding } from './standing.js';
import { readStretch } from './stretch.js';
import type { Token } from '../words/tokens.js';

type RestIsRead = (from: number) => boolean;

/** One time, perhaps behind the words that say what is done then. */
export function readItem(
  c: Cursor,
  previous: Item | undefined,
  restIsRead: RestIsRead,
): Omit<Item, 'joint'> | undefined {
  return (
    c.attempt(() => readTime(c, previous, restIsRead)) ??
    c.attempt(() => readLabelled(c, restIsRead)) ??
    c.attempt(() => readCondition(c, restIsRead))
  );
}

function readTime(c: Cursor, previous: Core | undefined, restIsRead: RestIsRead): Core | undefined {
  if (!mayStartTime(c.peek())) return undefined;
  return (
    c.attempt(readStanding) ??
    c.attempt(readFromEvent) ??
    c.attempt(() => readRelative(c, restIsRead)) ??
    c.attempt(() => readFrequency(c, previous?.is === 'frequency' ? previous : undefined)) ??
    c.attempt(() => readEdge(c, previous?.is === 'edge' ? previous : undefined)) ??
    c.attempt(readBareUnit) ??
    c.attempt(readBareLength)
  );
}

/** A word that no production asks for begins none. */
const mayStartTime = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.syllables.length > 0 || token.number !== undefined || token.roman !== undefined);

/** `Xây dựng kế hoạch trong quý I`: what is done, at most fourteen words, then its time. */
function readLabelled(c: Cursor, restIsRead: RestIsRead): (Core & { label: string }) | undefined {
  const start = c.at;
  const isKnown = startsLabel(c);
  const least = isKnown ? leastLabel(c) : 2;
  const most = isKnown ? longestLabel : Math.min(longestLabel, plainWords(c));
  for (let length = least; length <= most && start + length < c.tokens.length; length += 1) {
    c.at = start + length;
    // `bắt đầu từ quý II`: the preposition belongs to the time, and that is open.
    if (openEnds.some((word) => isSpelled(c, word, -1)) || deniesTime(c, -1)) return undefined;
    if (isBehindTime(c, start + least)) return undefined;
    if (length > least && isCut(c, start)) continue;
    const time = c.attempt(() => readItsTime(c, restIsRead, isKnown));
    if (time && !holdsHalfOfTime(c, start, start + length))
      return { ...time, label: c.slice(start, start + length).replace(/,$/, '') };
  }
  return undefined;
}

/** Words that may be any work, though no list names it, at a beginning; none before a condition. */
function plainWords(c: Cursor): number {
  const { at, furthest } = c;
  const before = c.peek(-1);
  if (before && (before.isWord || before.number !== undefined) && !c.isWord('và', -1)) return 0;
  const isCondition = opensCondition(c);
  c.at = at;
  const words = isCondition ? 0 : takePlain(c);
  // `Phòng KHTH, trước 15/3`
  const count = words > 0 && c.isMark(',') ? words + 1 : words;
  c.at = at;
  c.furthest = furthest;
  return count;
}

/** Behind words that no list names, a preposition or a rhythm must say that a time begins. */
function readItsTime(c: Cursor, restIsRead: RestIsRead, isKnown: boolean): Core | undefined {
  const isMarked = prepositions.some((word) => c.isWord(word));
  const read = readTime(c, undefined, restIsRead);
  if (!read || (!isKnown && !isMarked && read.is === 'edge')) return undefined;
  if (read.is === 'standing') return read;
  return (read.is === 'frequency' && !startsLabel(c)) || endsHere(c) ? read : undefined;
}

/** `họp ngày rằm, báo cáo | trước 15/3`: a joint behind a time nobody read. */
function isBehindTime(c: Cursor, from: number): boolean {
  const end = c.at;
  if (!(c.isMark(',', -1) || c.isMark(';', -1) || c.isWord('và', -1))) return false;
  const labelled = c.tokens.slice(from, end - 1);
  const names = labelled.some(({ number }, i) => {
    c.at = from + i;
    return number !== undefined || isTimeWord(c);
  });
  c.at = end;
  return names;
}

/** `báo cáo 6 | tháng`, `đầu năm học | 2026`: half of a time is no label, nor half of a parenthesis. */
function isCut(c: Cursor, start: number): boolean {
  const end = c.at;
  c.at = end - 1;
  const isTime = isTimeWord(c);
  c.at = end;
  if (isTime && !prepositions.some((word) => c.isWord(word))) return true;
  const isCount = isNumberWord(c.tokens[end - 1]) && !rounds.some((word) => c.isWord(word, -2));
  return isCount || c.tokens[end - 1]?.number !== undefined || isInParentheses(c, start);
}

/** `trong nửa quý III/ | 2026`: what a label names is named whole. */
function holdsHalfOfTime(c: Cursor, start: number, end: number): boolean {
  const behind = c.at;
  let isHalf = false;
  for (c.at = start; c.at < end && !isHalf;) {
    const isTime = c.peek()?.number !== undefined || isTimeWord(c);
    const read = isTime && !rounds.some((word) => c.isWord(word, -1)) && c.attempt(readStretch);
    isHalf = read ? c.at > end : halves.some((word) => c.isWord(word));
    if (!read) c.at += 1;
  }
  c.at = behind;
  return isHalf;
}

/** `kế hoạch (tháng 5)`: half of a pair is no label. */
const isInParentheses = ({ tokens, at }: Cursor, start: number): boolean => {
  const label = tokens.slice(start, at);
  const counted = (mark: string) => label.filter(({ text }) => text === mark).length;
  return counted('(') !== counted(')');
};

const endsHere = (c: Cursor): boolean =>
  c.isAtEnd ||
  c.isMark(',', -1) ||
  startsTail(c) ||
  [',', ';', '\n', '.', '(', ')'].some((mark) => c.isMark(mark)) ||
  ['hằng', 'khi', 'theo', 'và'].some((word) => c.isWord(word));

const halves = ['nửa', 'hết'];
const rounds = ['đợt', 'lần', 'kỳ', 'vòng', 'đoạn'];
const prepositions = ['định', 'trước', 'chậm', 'muộn', 'hạn', 'trong', 'vào', 'xong', 'là'];
const openEnds = ['từ', 'sau', 'kể', 'ngoài', 'không', 'hoặc', 'đến', 'tới'];
const longestLabel = 14;
