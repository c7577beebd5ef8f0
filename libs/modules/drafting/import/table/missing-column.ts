import type { Line } from '../lines.js';
import { isTime, isUnit, suits } from './cell-kinds.js';
import type { Column, Field } from './columns.js';

/**
 * Columns as wide as the rows are: a heading that spans two columns leaves one without a name.
 * The nameless column is put where the named ones fit best; on the left it holds the group.
 */
export function completeColumns(columns: readonly Column[], content: readonly Line[]): Column[] {
  const grid = content.map(({ cells }) => cells).filter((cells) => cells.length >= 3);
  const width = commonWidth(grid);
  const missing = width - columns.length;
  if (missing < 1 || missing > 2 || grid.length < 2) return [...columns];
  const full = grid.filter((cells) => cells.length === width);
  let best = [...columns];
  for (let step = 0; step < missing; step++)
    best = insertOne(best, full, width - missing + step + 1);
  return best;
}

/** The width most lines have. */
function commonWidth(grid: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of grid) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function insertOne(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): Column[] {
  const ways = Array.from({ length: width }, (_, at) => {
    const field: Field = namelessField(columns, at, rows);
    const way = [...columns.slice(0, at), { field, heading: '' }, ...columns.slice(at)];
    return { way, score: fit(way, rows) - at * 0.01 };
  });
  return ways.sort((a, b) => b.score - a.score)[0]?.way ?? [...columns];
}

function namelessField(
  columns: readonly Column[],
  at: number,
  rows: readonly (readonly string[])[],
): Field {
  const has = (field: Field): boolean => columns.some((column) => column.field === field);
  const cells = rows.map((row) => row[at] ?? '').filter((cell) => cell !== '');
  const textAt = columns.findIndex(({ field }) => field === 'text' || field === 'shortcoming');
  if (cells.length === 0) return has('note') ? 'other' : 'note';
  if (at <= textAt && !has('group') && cells.length < rows.length) return 'group';
  if (!has('time') && cells.filter(isTime).length > cells.length / 2) return 'time';
  if (!has('lead') && cells.filter(isUnit).length > cells.length / 2) return 'lead';
  if (!has('coordinating') && cells.filter(isUnit).length > cells.length / 2) return 'coordinating';
  return at <= textAt && !has('group') ? 'group' : 'other';
}

const fit = (columns: readonly Column[], rows: readonly (readonly string[])[]): number =>
  rows.reduce(
    (sum, row) =>
      sum +
      columns.reduce((rowSum, { field }, index) => {
        const cell = row[index] ?? '';
        const named = field === 'group' && /^\d+\.\d/.test(cell) ? -3 : 0;
        return rowSum + named + (field === 'other' ? -0.5 : suits(cell, field));
      }, 0),
    0,
  ) / Math.max(1, rows.length);
