import { continuity } from '../continuity.js';
import { isLabelCell, isTime } from '../cell-kinds.js';
import type { Column, Field } from '../columns.js';
import type { FragmentLine } from './fragment-line.js';

export interface RowRange {
  readonly from: number;
  /** After the row's last line. */
  readonly to: number;
}

export interface RowCut {
  readonly ranges: readonly RowRange[];
  readonly cost: number;
}

type Align = 'top' | 'middle';

const tallestRow = 24;

/**
 * Cuts the lines of a table into rows: a row's cells begin as sentences begin, go on without
 * holes, and stand at its top or around its middle. Dynamic programming over the cuts.
 */
export function cutRows(
  lines: readonly FragmentLine[],
  columns: readonly Column[],
  own: readonly number[],
): RowCut {
  const ways = (['top', 'middle'] as const).map((align) => cheapestCut(lines, columns, own, align));
  return ways.reduce((best, way) => (way.cost < best.cost ? way : best));
}

function cheapestCut(
  lines: readonly FragmentLine[],
  columns: readonly Column[],
  own: readonly number[],
  align: Align,
): RowCut {
  const usual = own.filter(
    (column) =>
      lines.filter(({ cells }) => cells[column] !== '').length > lines.length * 0.2 &&
      columns[column]?.field !== 'label',
  );
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
  for (let to = 1; to <= lines.length; to++) {
    let step = { cost: Infinity, from: to - 1 };
    for (let from = to - 1; from >= Math.max(0, to - tallestRow); from--) {
      const before = best[from]?.cost ?? Infinity;
      const cost = before + rowCost(lines.slice(from, to), columns, own, usual, align);
      if (cost < step.cost) step = { cost, from };
    }
    best.push(step);
  }
  const ranges: RowRange[] = [];
  for (let to = lines.length; to > 0; to = best[to]?.from ?? 0)
    ranges.unshift({ from: best[to]?.from ?? 0, to });
  return { ranges, cost: best.at(-1)?.cost ?? 0 };
}

function rowCost(
  lines: readonly FragmentLine[],
  columns: readonly Column[],
  own: readonly number[],
  usual: readonly number[],
  align: Align,
): number {
  let cost = 1;
  for (const column of own) {
    const field = columns[column]?.field ?? 'other';
    const held = lines.flatMap(({ cells }, at) => (cells[column] ? [at] : []));
    const [first, last] = [held[0], held.at(-1)];
    if (first === undefined || last === undefined) {
      if (usual.includes(column)) cost += field === 'text' ? 8 : 3;
      continue;
    }
    const off = align === 'top' ? first : Math.abs((first + last - lines.length + 1) / 2);
    cost += Math.min(off, 4) * (align === 'top' ? 1.5 : 1);
    cost += (last - first + 1 - held.length) * 1.5;
    cost += cellCost(
      held.map((at) => lines[at]?.cells[column] ?? ''),
      field,
    );
  }
  return cost;
}

/** How unlike one cell its fragments are, joined. */
function cellCost(parts: readonly string[], field: Field): number {
  if (field === 'label') return parts.filter(isLabelCell).length > 1 ? 20 : 0;
  let cost = beginsMidway(parts[0] ?? '', field) ? (field === 'text' ? 6 : 4) : 0;
  for (let at = 1; at < parts.length; at++) {
    const [before = '', after = ''] = [parts[at - 1], parts[at]];
    if (field === 'time' && isTime(after) && !continues(before, after)) cost += 3;
    else if (continuity(before, after) < 0) cost += field === 'text' ? 2.5 : 1.2;
  }
  return cost + (/[,–-]$/.test(parts.at(-1) ?? '') ? 3 : 0);
}

const beginsMidway = (text: string, field: Field): boolean =>
  /^\p{Ll}/u.test(text) && !(field === 'coordinating' && /^các\s/u.test(text));

const continues = (before: string, after: string): boolean => continuity(before, after) > 0;
