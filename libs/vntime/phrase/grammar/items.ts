import { texts, words, type Cursor } from '../words/cursor.js';
import { takeCount } from './count.js';
import { readItem } from './item.js';
import {
  readConcern,
  readLabelAside,
  readName,
  readNameBefore,
  readNote,
  readOccasion,
  readPeriodName,
  readReportName,
  takeRemark,
} from './aside.js';
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
    const label = joint === 'or' ? undefined : readLabelBehind(c, items);
    const aside = label === undefined && joint !== 'or' ? readAside(c, items.at(-1)) : undefined;
    const name = label ?? (aside ? undefined : readNameAside(c, items));
    if (name !== undefined) labelLast(items, name);
    else if (aside) items.push(...aside);
    else if (items.length === 0 || !takeRemark(c)) {
      const [first, ...others] =
        c.attempt((cursor) => readNamed(cursor, readOccasion)) ??
        itself(readItem(c, items.at(-1), restIsRead)) ??
        c.attempt((cursor) => readNamed(cursor, readNameBefore)) ??
        [];
      const note = first || joint === 'or' ? undefined : c.attempt(readNote);
      if (note !== undefined && items.length > 0) {
        if (items[lastTime(items)]?.label === undefined) labelLast(items, note);
        joint = readJoint(c) ?? 'next';
        continue;
      }
      // `Quý III hoặc quý IV`: which of the two, nobody knows.
      if (!first || (joint === 'or' && first.is !== 'condition')) return undefined;
      items.push({ ...first, joint }, ...others);
    }
    if (isOver(c)) break;
    joint = readJoint(c) ?? 'next';
    // `Quý I hoặc`: what would have followed is missing.
    if (joint === 'or' && isOver(c)) return undefined;
  }
  return items.length > 0 ? items : undefined;
}

/** Where the last time begins; it may be of two items. */
function lastTime(items: readonly Item[]): number {
  let at = items.length - 1;
  while (at > 0 && items[at]?.label === undefined && areOneTime(items[at - 1], items[at])) at -= 1;
  return at;
}

/** `15/12 hằng năm`, `hằng tháng, trước ngày 20`. */
const areOneTime = (before: Item | undefined, item: Item | undefined): boolean =>
  item?.joint === 'next' ||
  (item?.joint === 'comma' &&
    item.is === 'edge' &&
    before?.is === 'frequency' &&
    before.joint !== 'next');

function labelLast(items: Item[], label: string): void {
  const at = lastTime(items);
  const [time] = items.slice(at);
  if (time) items[at] = { ...time, label };
}

/** `Quý II (đợt 1)`, `ngày 15/3 (báo cáo quý I)`, `… đối với báo cáo năm`: what is done then. */
function readLabelBehind(c: Cursor, items: readonly Item[]): string | undefined {
  const time = items[lastTime(items)];
  if (!time || time.label !== undefined) return undefined;
  const last = items.at(-1);
  const isDay = last?.is === 'edge' && last.stretch.unit === 'day';
  const isNamedDay = isDay && last.stretch.first !== undefined;
  return (
    readInside(c, readLabelAside) ??
    readInside(c, readConcern) ??
    (isDay ? readInside(c, readReportName) : undefined) ??
    (isNamedDay ? readInside(c, readPeriodName) : undefined) ??
    c.attempt(readConcern)
  );
}

/** `Tháng 3 (tuyến tỉnh)`, `ngày 07/4 (Ngày Sức khỏe thế giới)`: whose time it is, or its name. */
const readNameAside = (c: Cursor, items: readonly Item[]): string | undefined => {
  const time = items[lastTime(items)];
  return time && time.label === undefined ? readInside(c, readName) : undefined;
};

const readInside = (c: Cursor, production: (c: Cursor) => string | undefined): string | undefined =>
  c.attempt(() => {
    if (!c.takeMark('(')) return undefined;
    const label = production(c);
    return label !== undefined && c.takeMark(')') ? label : undefined;
  });

/** Parentheses: times or a condition of their own, or a remark that changes nothing. */
function readAside(c: Cursor, last?: Item): readonly Item[] | undefined {
  return c.attempt(() => {
    if (!c.takeMark('(')) return undefined;
    const isRemark = c.attempt(() =>
      takeRemark(c) || (last?.is === 'edge' && takeCount(c)) ? c.takeMark(')') : undefined,
    );
    if (isRemark) return [];
    const items = readUntil(c, never, (cursor) => cursor.isMark(')') || cursor.isAtEnd);
    if (!items || !c.takeMark(')')) return undefined;
    return items.map((item, i) => (i === 0 ? { ...item, joint: 'aside' } : item));
  });
}

const itself = (item: Omit<Item, 'joint'> | undefined): readonly Item[] | undefined =>
  item && [item as Item];

/** `Đợt 1 (tháng 5)`: what is done, with its times in parentheses. */
function readNamed(
  c: Cursor,
  production: (c: Cursor) => string | undefined,
): readonly Item[] | undefined {
  const label = production(c);
  const [first, ...others] = (label !== undefined && readAside(c)) || [];
  return first && label !== undefined ? [{ ...first, label }, ...others] : undefined;
}

const never = (): boolean => false;

function readJoint(c: Cursor): Joint | undefined {
  let joint: Joint | undefined;
  for (;;) {
    if (c.takeMark('\n')) joint = 'line';
    else if (c.takeMark(';', '.', ',')) joint ??= 'comma';
    else if (c.takeMark('+', '&') ?? c.take(and)) joint = 'and';
    else if (c.takeText(then)) joint = 'and';
    else if (c.take(or)) joint = 'or';
    else if (c.isMark('/') && !c.isAtEnd && c.peek(1)?.isWord) {
      c.advance();
      joint = 'and';
    } else return joint;
    if (c.isAtEnd) return joint;
  }
}

const then = texts('sau đó', 'tiếp đó', 'rồi', 'nhưng', 'song');
const or = words('hoặc', 'hay');
const and = words('và', 'cùng', 'cùng với');
