import { words, type Cursor } from '../words/cursor.js';
import { readItem } from './item.js';
import { readLabelAside, takeRemark } from './label.js';
import type { Item, Joint } from './model.js';

/**
 * All times of a phrase, from the cursor to the end of its tokens; undefined when a single word is
 * left over. What was read from a place is remembered, so that no nesting costs more than its length.
 */
export function readItems(c: Cursor, known = new Map<number, boolean>()): Item[] | undefined {
  const restIsRead = (from: number): boolean => {
    const said = known.get(from);
    if (said !== undefined) return said;
    known.set(from, false);
    const furthest = c.furthest;
    const start = c.at;
    c.at = from;
    const isJoined = c.isMark('(') || readJoint(c) !== undefined;
    const isRead = isJoined && !c.isAtEnd && readItems(c, known) !== undefined;
    c.at = start;
    if (!isRead) c.furthest = furthest;
    known.set(from, isRead);
    return isRead;
  };
  return readUntil(c, restIsRead, (cursor) => cursor.isAtEnd);
}

function readUntil(
  c: Cursor,
  restIsRead: (from: number) => boolean,
  isOver: (c: Cursor) => boolean,
): Item[] | undefined {
  const items: Item[] = [];
  let joint: Joint = 'first';
  while (!isOver(c)) {
    const last = items.at(-1);
    const label = last && !last.label ? readAsideLabel(c) : undefined;
    const aside = label === undefined ? readAside(c) : undefined;
    if (last && label !== undefined) items.splice(-1, 1, { ...last, label });
    else if (aside) items.push(...aside);
    else if (items.length > 0 && takeRemark(c)) continue;
    else {
      const item = readItem(c, items.at(-1), restIsRead);
      // `Quý III hoặc quý IV`: which of the two, nobody knows.
      if (!item || (joint === 'or' && item.is !== 'condition')) return undefined;
      items.push({ ...item, joint } as Item);
    }
    if (isOver(c)) break;
    joint = readJoint(c) ?? 'next';
  }
  return items.length > 0 ? items : undefined;
}

/** `Quý II (đợt 1)`: what is done then, behind the time. */
const readAsideLabel = (c: Cursor): string | undefined =>
  c.attempt(() => {
    if (!c.takeMark('(')) return undefined;
    const label = readLabelAside(c);
    return label !== undefined && c.takeMark(')') ? label : undefined;
  });

/** Parentheses: times or a condition of their own, or a remark that changes nothing. */
function readAside(c: Cursor): readonly Item[] | undefined {
  return c.attempt(() => {
    if (!c.takeMark('(')) return undefined;
    if (takeRemark(c)) return c.takeMark(')') ? [] : undefined;
    const items = readUntil(c, never, (cursor) => cursor.isMark(')') || cursor.isAtEnd);
    if (!items || !c.takeMark(')')) return undefined;
    return items.map((item, i) => (i === 0 ? { ...item, joint: 'aside' } : item));
  });
}

const never = (): boolean => false;

function readJoint(c: Cursor): Joint | undefined {
  let joint: Joint | undefined;
  for (;;) {
    if (c.takeMark('\n')) joint = 'line';
    else if (c.takeMark(';', '.', ',')) joint ??= 'comma';
    else if (c.takeMark('+', '&') ?? c.take(and)) joint = 'and';
    else if (c.take(or)) joint = 'or';
    else if (c.isMark('/') && !c.isAtEnd && c.peek(1)?.isWord) {
      c.advance();
      joint = 'and';
    } else return joint;
    if (c.isAtEnd) return joint;
  }
}

const or = words('hoặc', 'hay');
const and = words('và', 'cùng', 'cùng với');
