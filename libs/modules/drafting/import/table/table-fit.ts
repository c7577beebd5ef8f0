import { suits } from './cell-kinds.js';
import type { Column, Field } from './columns.js';
import type { RawRow } from './raw-row.js';

const needed: ReadonlySet<Field> = new Set(['text', 'lead', 'time']);
const spanning: ReadonlySet<Field> = new Set(['label', 'group', 'objective', 'parent']);

/** How well the cells of all rows say what their columns hold: to choose between two readings. */
export const tableFit = (rows: readonly RawRow[], columns: readonly Column[]): number =>
  rows
    .filter(({ heading }) => heading === null)
    .reduce((sum, { cells }) => sum + rowFit(cells, columns), 0);

const rowFit = (cells: readonly string[], columns: readonly Column[]): number =>
  columns.reduce((sum, { field }, at) => {
    const cell = cells[at] ?? '';
    if (cell === '') return sum - (needed.has(field) ? 4 : 0);
    const midway = /^\p{Ll}/u.test(cell) && field !== 'coordinating' ? 5 : 0;
    const open = /(?:[,–-]|\s(?:và|của|các|cho))$/u.test(cell) ? 3 : 0;
    return sum + (spanning.has(field) ? 0 : suits(cell, field)) - midway - open;
  }, 0);
