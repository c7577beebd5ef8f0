import type { Cursor } from '../words/cursor.js';
import { readCondition } from './condition.js';
import { readEdge } from './edge.js';
import { readBareUnit, readFrequency } from './frequency.js';
import { startsLabel } from './label.js';
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
  if (!startsLabel(c)) return undefined;
  for (let length = 1; length <= longestLabel && c.peek(length); length += 1) {
    c.at = start + length;
    const time = c.attempt(() => {
      const read = readTime(c, undefined, restIsRead);
      return read && (endsHere(c) ? read : undefined);
    });
    if (time) return { ...time, label: c.slice(start, start + length) };
  }
  return undefined;
}

const endsHere = (c: Cursor): boolean =>
  c.isAtEnd ||
  [',', ';', '\n', '.', '(', ')'].some((mark) => c.isMark(mark)) ||
  ['hằng', 'khi', 'theo', 'và'].some((word) => c.isWord(word));

const longestLabel = 8;
