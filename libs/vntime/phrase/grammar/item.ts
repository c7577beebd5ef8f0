import type { Cursor } from '../words/cursor.js';
import { readCondition } from './condition.js';
import { readEdge } from './edge.js';
import { readBareUnit, readFrequency } from './frequency.js';
import { leastLabel, startsLabel } from './label.js';
import type { Core, Item } from './model.js';
import { readBareLength, readRelative } from './relative.js';
import { readStanding } from './standing.js';

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
  return (
    c.attempt(readStanding) ??
    c.attempt(() => readRelative(c, restIsRead)) ??
    c.attempt(() => readFrequency(c, previous?.is === 'frequency' ? previous : undefined)) ??
    c.attempt(() => readEdge(c, previous?.is === 'edge' ? previous : undefined)) ??
    c.attempt(readBareUnit) ??
    c.attempt(readBareLength)
  );
}

/** `Xây dựng kế hoạch trong quý I`: what is done, at most eight words, then its time. */
function readLabelled(c: Cursor, restIsRead: RestIsRead): (Core & { label: string }) | undefined {
  const start = c.at;
  const least = leastLabel(c);
  if (!startsLabel(c)) return undefined;
  for (
    let length = least;
    length <= longestLabel && start + length < c.tokens.length;
    length += 1
  ) {
    c.at = start + length;
    // `bắt đầu từ quý II`: the preposition belongs to the time, and that is open.
    if (openEnds.some((word) => c.isWord(word, -1))) return undefined;
    // `báo cáo 6 | tháng`: a number belongs to what follows it, but for that of a round.
    if (length > least && c.tokens[c.at - 1]?.number !== undefined) continue;
    const time = c.attempt(() => {
      const read = readTime(c, undefined, restIsRead);
      const isWhole = read && ((read.is === 'frequency' && !startsLabel(c)) || endsHere(c));
      return isWhole ? read : undefined;
    });
    if (time) return { ...time, label: c.slice(start, start + length) };
  }
  return undefined;
}

const endsHere = (c: Cursor): boolean =>
  c.isAtEnd ||
  [',', ';', '\n', '.', '(', ')'].some((mark) => c.isMark(mark)) ||
  ['hằng', 'khi', 'theo', 'và'].some((word) => c.isWord(word));

const openEnds = ['từ', 'sau', 'kể', 'ngoài', 'không', 'hoặc', 'đến', 'tới'];
const longestLabel = 8;
