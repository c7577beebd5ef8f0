import type { Read } from './cell.js';
import { readCount, type Count } from './grammar/count.js';
import type { Window } from './schedule.js';
import { Cursor } from './words/cursor.js';
import type { Token } from './words/tokens.js';

/**
 * `02 ngày (14-15/5/2026)`, `03 tháng, từ tháng 4 đến tháng 6`: the times alone, when they are as many
 * or as long as is said; `6 tháng, 9 tháng, năm` are not.
 */
export function readCounted(
  text: string,
  tokens: readonly Token[],
  readTimes: (tokens: readonly Token[]) => Read,
): Read | undefined {
  return (
    readBehind(text, tokens, readTimes) ?? readAhead(new Cursor(text, tokens), tokens, readTimes)
  );
}

/** `từ 22/6 đến hết 26/6/2026 (05 ngày)`. */
function readBehind(
  text: string,
  tokens: readonly Token[],
  readTimes: (tokens: readonly Token[]) => Read,
): Read | undefined {
  const open = tokens.findLastIndex(({ text: mark }) => mark === '(');
  if (open < 1 || tokens.at(-1)?.text !== ')') return undefined;
  const c = new Cursor(text, tokens.slice(open + 1, -1));
  const counted = readCount(c);
  if (!counted || counted.unit === 'occasion' || !c.isAtEnd) return undefined;
  const read = readTimes(tokens.slice(0, open));
  return !('unread' in read) && fits(read, counted) ? read : undefined;
}

function readAhead(
  c: Cursor,
  tokens: readonly Token[],
  readTimes: (tokens: readonly Token[]) => Read,
): Read | undefined {
  const counted = readCount(c);
  if (!counted || c.isAtEnd) return undefined;
  const isApart = c.takeMark(',', ':', '-') !== undefined || c.isMark('(');
  const isShared = c.isWord('ngày') || c.isWord('năm');
  if (!isApart && !isShared && !(counted.unit === 'occasion' && isInNamed(c))) return undefined;
  const read = readTimes(unwrapped(tokens.slice(c.at)));
  return !('unread' in read) && fits(read, counted) ? read : undefined;
}

/** `trong quý III`, `vào tháng 5` behind `01 đợt`; `02 lần trong năm` is a rhythm. */
const isInNamed = (c: Cursor): boolean =>
  (c.isWord('trong') || c.isWord('vào')) &&
  !c.isWord('năm', 1) &&
  (c.peek(2)?.roman !== undefined || c.peek(2)?.number !== undefined);

const unwrapped = (tokens: readonly Token[]): readonly Token[] =>
  tokens[0]?.text === '(' && tokens.findIndex(({ text }) => text === ')') === tokens.length - 1
    ? tokens.slice(1, -1)
    : tokens;

function fits({ windows, parts }: Exclude<Read, { unread: string }>, counted: Count): boolean {
  const { count, unit } = counted;
  if (unit === 'occasion')
    return parts ? parts.length === count : windows.length === count || windows.length === 1;
  if (unit === 'day' && windows.every(({ from }) => from === undefined))
    return windows.length === count;
  const [window] = windows;
  return windows.length === 1 && window !== undefined && lengthsOf(window)[unit] === count;
}

function lengthsOf({ from, due }: Window): Partial<Record<Count['unit'], number>> {
  if (from === undefined) return {};
  const days = (Date.parse(due) - Date.parse(from)) / 86_400_000 + 1;
  const [start, end] = [from, due].map((day) => new Date(Date.parse(day)));
  const after = new Date(Date.parse(due) + 86_400_000);
  const areWhole = start?.getUTCDate() === after.getUTCDate();
  const months = start
    ? (after.getUTCFullYear() - start.getUTCFullYear()) * 12 +
      after.getUTCMonth() -
      start.getUTCMonth()
    : 0;
  return {
    day: days,
    week: days / 7,
    ...(areWhole && end && { month: months, year: months / 12 }),
  };
}
