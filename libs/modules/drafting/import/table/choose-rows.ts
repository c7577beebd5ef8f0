import type { Line } from '../lines.js';
import { isLabelCell } from './cell-kinds.js';
import type { Column, Field } from './columns.js';
import { gridRows } from './grid-rows.js';
import { interleavedRows } from './interleaved/interleaved-rows.js';
import { isSpanning, type RawRow } from './raw-row.js';
import { scatteredRows } from './scattered-rows.js';
import { splitLabel } from './split-cells.js';
import { tableFit } from './table-fit.js';
import type { KnowsPair } from './word-pairs.js';

/** Rows of a table with tabs: by their places, or, where too few lines are whole, the reading that says more. */
export function chooseRows(
  lines: readonly Line[],
  columns: readonly Column[],
  knowsPair: KnowsPair,
): RawRow[] {
  const grid = gridRows(lines, columns, knowsPair);
  if (lines.length > mostLines || isWhole(lines, columns.length) || flows(lines, columns))
    return grid;
  const interleaved = guessed(interleavedRows(lines, columns, knowsPair));
  return tableFit(interleaved, columns) > tableFit(grid, columns) ? interleaved : grid;
}

/**
 * Rows of a table that lost its tabs: cell after cell; line by line across its columns only where
 * the cells come in no order at all.
 */
export function chooseScattered(
  lines: readonly Line[],
  columns: readonly Column[],
  knowsPair: KnowsPair,
): RawRow[] {
  const scattered = guessed(scatteredRows(lines, columns));
  const fit = tableFit(scattered, columns);
  if (lines.length > mostLines || fit > lines.length * hardlyFits) return scattered;
  const interleaved = guessed(interleavedRows(lines, columns, knowsPair));
  return tableFit(interleaved, columns) > fit ? interleaved : scattered;
}

const guessed = (rows: readonly RawRow[]): RawRow[] =>
  rows.map((row) => ({ ...row, guessed: true }));

/** Reading across the columns weighs many ways: a table longer than any plan's is not read so. */
const mostLines = 600;

/** Fit per line below which the cells are not in the columns they are taken for. */
const hardlyFits = 0.5;

/** Most lines hold a cell of every column. */
function isWhole(lines: readonly Line[], width: number): boolean {
  const rows = lines.filter(({ text, cells }) => cells.length > 2 || !isSpanning(text));
  const whole = rows.filter(({ cells }) => cells.length >= width - 1);
  return whole.length >= rows.length * 0.6;
}

/** Cells are broken over lines, but no tab is lost: from one number to the next all tabs are there. */
function flows(lines: readonly Line[], columns: readonly Column[]): boolean {
  const rows: number[][] = [];
  let opensSection = true;
  for (const { cells, text } of lines) {
    const [first = ''] = cells;
    if (isSpanning(text)) opensSection = true;
    else if (isLabelCell(first) || splitLabel(first)[0] !== '') {
      rows.push([cells.length]);
      opensSection = false;
    } else if (opensSection && first !== '') return false;
    else rows.at(-1)?.push(cells.length);
  }
  const mayLackLast = optional.has(columns.at(-1)?.field ?? 'text');
  const broken = rows.filter((sizes) => sizes.length > 1);
  const complete = broken.filter((sizes) => {
    const cells = sizes.reduce((sum, size) => sum + size - 1, 1);
    const all = cells === columns.length || (mayLackLast && cells === columns.length - 1);
    return all && (sizes[0] ?? 0) < columns.length - 1;
  });
  return complete.length > 0 && complete.length >= broken.length * 0.4;
}

const optional: ReadonlySet<Field> = new Set(['note', 'budget', 'other']);
