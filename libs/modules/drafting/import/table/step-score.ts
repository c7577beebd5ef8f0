import { isLabelCell } from './cell-kinds.js';
import type { Column, Field } from './columns.js';
import { continuity } from './continuity.js';
import { opensSpan, spanning, type Fragment, type Place, type Reading } from './reading.js';

const optional: ReadonlySet<Field> = new Set([
  'budget',
  'note',
  'other',
  'measure',
  'group',
  'objective',
  'parent',
]);
const opensRow: ReadonlySet<Field> = new Set([
  'label',
  'group',
  'objective',
  'parent',
  'shortcoming',
  'text',
]);
const closesRow: ReadonlySet<Field> = new Set([
  'products',
  'lead',
  'coordinating',
  'time',
  'budget',
  'note',
]);

/** What a reading gains by putting the next fragment into a column, in this row or a new one. */
export function stepScore(
  reading: Reading,
  fragment: Fragment,
  { column, newRow }: Place,
  columns: readonly Column[],
  fits: number,
  lined: boolean,
): number {
  const field = columns[column]?.field ?? 'other';
  const source = columns[reading.column]?.field ?? 'other';
  if (reading.column < 0) return newRow ? fits - column * 0.3 : -Infinity;
  if (newRow)
    return opensRow.has(field)
      ? fits + openingScore(reading, fragment, field, source, columns, lined)
      : -Infinity;
  const cell = opensSpan(reading, fragment.text, column, columns)
    ? ''
    : (reading.cells[column] ?? '');
  const joins = continuity(cell, fragment.text);
  const carried = cell !== '' && joins > 0 ? Math.max(fits, 0) : fits;
  if (column === reading.column) return field === 'label' ? -Infinity : carried + joins;
  if (field === 'label') return lined && cell === '' && fragment.opensLine ? fits - 1 : -Infinity;
  if (column > reading.column) return carried + onward(reading, fragment, column, columns, joins);
  if (!lined) return carried + (opensRow.has(source) || opensRow.has(field) ? -8 : -4.5);
  return fragment.opensLine ? carried + joins - 0.3 : -Infinity;
}

/** A row opens after one that is complete, at a line's beginning, with a number or a sentence. */
function openingScore(
  reading: Reading,
  { text, opensLine }: Fragment,
  field: Field,
  source: Field,
  columns: readonly Column[],
  lined: boolean,
): number {
  if (lined && !opensLine) return -Infinity;
  const labelAt = columns.findIndex((column) => column.field === 'label');
  const timeAt = columns.findIndex((column) => column.field === 'time');
  const done = lined
    ? columns.every(
        ({ field: own }, at) => (own !== 'text' && own !== 'time') || reading.cells[at] !== '',
      )
    : closesRow.has(source) && (timeAt < 0 || reading.cells[timeAt] !== '');
  if (field === 'label') return (done ? 0 : -1.5) + successor(reading.cells[labelAt] ?? '', text);
  if (/^\p{Ll}/u.test(text)) return -6;
  if (field === 'objective' || field === 'group') return done ? -4 : -8;
  return done ? -2.5 : -8;
}

/** Numbers of rows follow one another: `55` after `2` is a sum of money. */
function successor(before: string, label: string): number {
  if (!/^\d+$/.test(before) || !/^\d+$/.test(label)) return 0;
  return Number(label) === Number(before) + 1 ? 1 : -8;
}

function onward(
  reading: Reading,
  { text, opensLine }: Fragment,
  column: number,
  columns: readonly Column[],
  joins: number,
): number {
  const skipped = columns
    .slice(reading.column + 1, column)
    .filter(
      ({ field }, at) => !optional.has(field) && reading.cells[reading.column + 1 + at] === '',
    ).length;
  const before = reading.cells[reading.column] ?? '';
  const midSentence = opensLine && !isLabelCell(before) && continuity(before, text) > 2 ? -3 : 0;
  const inside =
    reading.cells[column] === '' || spanning.has(columns[column]?.field ?? 'other') ? 0 : joins;
  return -0.6 * skipped + midSentence + inside;
}
