import { joinWords } from '../body/blocks.js';
import type { Line } from '../lines.js';
import { isLabelCell, isTime, isUnit } from './cell-kinds.js';
import type { Column, Field } from './columns.js';
import { placeFragments, startsAnother } from './place-fragments.js';
import { joinsOf } from './joins.js';
import { learnColumns, recurringCells } from './place-cells.js';
import { isSpanning, mergeInto, type RawRow } from './raw-row.js';
import { isGuess, settleRow } from './settle-row.js';
import { splitLabel } from './split-cells.js';
import type { KnowsPair } from './word-pairs.js';

interface OpenRow {
  cells: string[];
  readonly lines: number[];
}

/**
 * Rows of a table whose columns stand by tabs. A line as wide as the table is taken by position;
 * a narrower one either carries a cell on over a line break or has lost tabs.
 */
export function gridRows(
  lines: readonly Line[],
  columns: readonly Column[],
  knowsPair: KnowsPair,
): RawRow[] {
  const width = columns.length;
  const clean = lines.filter(({ cells }) => cells.length === width && filled(cells) >= 3);
  const cleanRows = clean.map(({ cells }) => cells);
  const suit = learnColumns(columns, cleanRows);
  const known = { suit, joinsOn: joinsOf(knowsPair), isComplete: recurringCells(cleanRows) };
  const rows: RawRow[] = [];
  let open: OpenRow | null = null;
  let before = 0;
  const close = (): void => {
    if (open) {
      const cells = settleRow(open.cells, columns, suit);
      rows.push({ heading: null, cells, lines: open.lines, guessed: isGuess(open.cells, cells) });
    }
    open = null;
  };

  for (const line of lines) {
    const cells = fitWidth(line.cells, width);
    if (open !== null) {
      const row = { cells: settleRow(open.cells, columns, suit) };
      const another = /^\p{Lu}/u.test(cells[0] ?? '') && startsAnother(row, cells, columns);
      if ((another || line.no > before + 1) && isDone(row.cells, columns)) close();
    }
    before = line.no;
    const heading = spanningText(cells, columns);
    if (heading !== null) {
      close();
      rows.push({ heading, cells: columns.map(() => ''), lines: [line.no] });
    } else if (cells.length === width) {
      close();
      placeFullLine(rows, cells, columns, line.no);
    } else if (startsOpenRow(cells) || opensUnderSpan(cells, rows.at(-1), open, columns)) {
      close();
      open = { cells: [...cells], lines: [line.no] };
    } else if (
      cells[0] === '' &&
      cells.length > 1 &&
      rows.at(-1)?.heading === null &&
      open === null
    ) {
      const previous = rows.at(-1);
      if (previous) mergeInto(previous, cells, line.no);
    } else if (open !== null && goesOnInRow(open, cells, width)) {
      const current: OpenRow = open;
      current.cells = carryOn(current.cells, cells);
      current.lines.push(line.no);
    } else {
      close();
      placeFragments(rows, cells, columns, line.no, known);
    }
  }
  close();
  return rows;
}

/** A row that says who and when is whole: what follows on the next page carries single cells on. */
const isDone = (cells: readonly string[], columns: readonly Column[]): boolean =>
  columns.every(({ field }, at) => !done.has(field) || cells[at] !== '');

const done: ReadonlySet<Field> = new Set(['text', 'lead', 'time']);

const filled = (cells: readonly string[]): number => cells.filter((cell) => cell !== '').length;

/** Empty cells beyond the last column are stray tabs. */
function fitWidth(cells: readonly string[], width: number): readonly string[] {
  let end = cells.length;
  while (end > width && cells[end - 1] === '') end--;
  return cells.slice(0, end);
}

function spanningText(cells: readonly string[], columns: readonly Column[]): string | null {
  const only = cells.filter((cell) => cell !== '');
  const [first = '', second = ''] = only;
  if (only.length === 1 && isSpanning(first)) return first;
  if (
    only.length === 2 &&
    columns.length >= 4 &&
    /^(?:[IVX]{1,6}|[A-D])[.)]?$/.test(first) &&
    /^\p{Lu}/u.test(second)
  )
    return `${first.replace(/[.)]$/, '')}. ${second}`;
  return null;
}

function placeFullLine(
  rows: RawRow[],
  cells: readonly string[],
  columns: readonly Column[],
  no: number,
): void {
  const previous = rows.at(-1);
  if (previous === undefined || previous.heading !== null || startsRow(cells, columns))
    rows.push({ heading: null, cells: [...cells], lines: [no] });
  else mergeInto(previous, cells, no);
}

const above: ReadonlySet<Field> = new Set(['group', 'objective', 'parent', 'shortcoming', 'text']);
const below: ReadonlySet<Field> = new Set(['lead', 'coordinating', 'time']);

/** A row begins with a number, or with words of its own and somebody or some time for them. */
function startsRow(cells: readonly string[], columns: readonly Column[]): boolean {
  const holds = (fields: ReadonlySet<Field>, test: (cell: string) => boolean): boolean =>
    columns.some(({ field }, index) => fields.has(field) && test(cells[index] ?? ''));
  if (columns.some(({ field }, index) => field === 'label' && isLabelCell(cells[index] ?? '')))
    return true;
  if (holds(above, (cell) => /^\d+(?:\.\d+)*[.)]\s*\p{L}/u.test(cell))) return true;
  const text = cells[columns.findIndex(({ field }) => field === 'text')] ?? '';
  if (text === '' || /^[\p{Ll}–+-]/u.test(text)) return false;
  return holds(
    below,
    (cell) => isUnit(cell) || isTime(cell) || (cell.length > 8 && /^\p{Lu}/u.test(cell)),
  );
}

const startsOpenRow = (cells: readonly string[]): boolean => {
  const first = cells.find((cell) => cell !== '') ?? '';
  return isLabelCell(first) || splitLabel(first)[0] !== '';
};

/** Empty cells first, then words of its own: a row under a cell that spans several rows. */
function opensUnderSpan(
  cells: readonly string[],
  previous: RawRow | undefined,
  open: OpenRow | null,
  columns: readonly Column[],
): boolean {
  const first = cells.findIndex((cell) => cell !== '');
  const field = columns[first]?.field ?? 'other';
  if (cells[0] !== '' || !above.has(field) || !/^[^\p{Ll}(–-]/u.test(cells[first] ?? ''))
    return false;
  const complete = open ?? previous;
  return (
    complete !== undefined &&
    complete.cells.some((cell, index) => below.has(columns[index]?.field ?? 'other') && cell !== '')
  );
}

/** The row still lacks cells, or its last cell is carried on by a lower-case piece. */
const goesOnInRow = (open: OpenRow, cells: readonly string[], width: number): boolean =>
  open.cells.length < width ||
  (cells.length === 1 && /^\p{Ll}/u.test(cells[0] ?? '') && open.cells.at(-1) !== '');

/** The first cell of a line goes on where the last cell of the line before stopped. */
const carryOn = (before: readonly string[], after: readonly string[]): string[] => [
  ...before.slice(0, -1),
  joinWords(before.at(-1) ?? '', after[0] ?? ''),
  ...after.slice(1),
];
