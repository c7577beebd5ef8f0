import { joinWords } from '../../body/blocks.js';
import { continuity } from '../continuity.js';
import { isLabelCell } from '../cell-kinds.js';
import type { FragmentLine } from './fragment-line.js';
import type { RowRange } from './cut-rows.js';

interface Spanning {
  text: string;
  readonly from: number;
  to: number;
}

/** The texts of a column whose cells span rows, each given to the first of its rows. */
export function spanOwners(
  lines: readonly FragmentLine[],
  column: number,
  ranges: readonly RowRange[],
): Map<number, string> {
  const texts = spanningTexts(lines, column);
  const owners = new Map<number, string>();
  const firsts = firstRows(texts, ranges);
  texts.forEach(({ text }, at) => {
    const row = firsts[at] ?? 0;
    owners.set(row, joinWords(owners.get(row) ?? '', text));
  });
  return owners;
}

function spanningTexts(lines: readonly FragmentLine[], column: number): Spanning[] {
  const texts: Spanning[] = [];
  lines.forEach(({ cells }, at) => {
    const text = cells[column] ?? '';
    if (text === '') return;
    const last = texts.at(-1);
    const goesOn =
      last !== undefined &&
      !isLabelCell(text) &&
      (/^\p{Ll}/u.test(text) || (last.to === at && continuity(last.text, text) > -3));
    if (last !== undefined && goesOn)
      Object.assign(last, { text: joinWords(last.text, text), to: at + 1 });
    else texts.push({ text, from: at, to: at + 1 });
  });
  return texts;
}

/** Shares the rows out to the texts in order, so that every text stands at its rows' top or middle. */
function firstRows(texts: readonly Spanning[], ranges: readonly RowRange[]): number[] {
  const ways = (['top', 'middle'] as const).map((align) => shareOut(texts, ranges, align));
  return ways.reduce((best, way) => (way.cost < best.cost ? way : best)).firsts;
}

function shareOut(
  texts: readonly Spanning[],
  ranges: readonly RowRange[],
  align: 'top' | 'middle',
): { firsts: number[]; cost: number } {
  const off = (text: Spanning, first: number, next: number): number => {
    const [top, bottom] = [ranges[first]?.from ?? 0, ranges[next - 1]?.to ?? 0];
    const outside = Math.max(0, top - text.from) + Math.max(0, text.to - bottom);
    const aside =
      align === 'top' ? text.from - top : Math.abs(text.from + text.to - top - bottom) / 2;
    return Math.abs(aside) + outside * 3;
  };
  const count = ranges.length;
  let costs = Array.from({ length: count + 1 }, (_, row) => (row === 0 ? 0 : Infinity));
  const from: number[][] = [];
  for (const text of texts) {
    const next = new Array<number>(count + 1).fill(Infinity);
    const origin = new Array<number>(count + 1).fill(0);
    for (let start = 0; start < count; start++)
      for (let end = start + 1; end <= count && (costs[start] ?? Infinity) < Infinity; end++) {
        const cost = (costs[start] ?? Infinity) + off(text, start, end);
        if (cost < (next[end] ?? Infinity)) [next[end], origin[end]] = [cost, start];
      }
    from.push(origin);
    costs = next;
  }
  const firsts: number[] = [];
  let end = count;
  for (let at = texts.length - 1; at >= 0; at--) {
    end = from[at]?.[end] ?? 0;
    firsts.unshift(end);
  }
  return { firsts, cost: costs[count] ?? Infinity };
}
