import { words, type Cursor } from '../words/cursor.js';
import type { Stretch } from './model.js';
import { withYear } from './year.js';

/** `Tết Nguyên đán`, `Tết Bính Ngọ 2026`: its first day; only `trước` makes a time of it. */
export function readLunarYear(c: Cursor): Stretch | undefined {
  const at = c.at;
  if (!c.take(names)) return undefined;
  const inCycle = c.attempt(readNameInCycle);
  const lunarYear = inCycle === undefined ? {} : { inCycle };
  // It falls between 21 January and 20 February.
  return withYear(c, { unit: 'day', first: 2, last: 2, cut: { day: 1 }, lunarYear, at });
}

/** `Bính Ngọ`, `năm Đinh Mùi`: a stem and a branch that go together. */
function readNameInCycle(c: Cursor): number | undefined {
  c.take(words('năm'));
  const [stem, branch] = [stems, branches].map((of) => {
    const at = of.indexOf(c.peek()?.text.toLowerCase() ?? '');
    c.advance();
    return at;
  });
  return cycle.find((one) => one % 10 === stem && one % 12 === branch);
}

const names = words('tết', 'tết nguyên đán', 'tết âm lịch', 'tết cổ truyền');
const stems = ['giáp', 'ất', 'bính', 'đinh', 'mậu', 'kỷ', 'canh', 'tân', 'nhâm', 'quý'];
const branches = [
  ...['tý', 'sửu', 'dần', 'mão', 'thìn', 'tỵ', 'ngọ', 'mùi', 'thân', 'dậu', 'tuất', 'hợi'],
];
const cycle = Array.from({ length: 60 }, (_, i) => i);
