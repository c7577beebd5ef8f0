import type { Column, Field } from './columns.js';

export interface Fragment {
  readonly text: string;
  readonly no: number;
  /** Whether it is the first of its line. */
  readonly opensLine: boolean;
}

export interface Place {
  readonly column: number;
  readonly newRow: boolean;
}

/** One reading of the fragments so far. */
export interface Reading {
  readonly score: number;
  /** The row's cells; those that span rows keep their text from row to row. */
  readonly cells: readonly string[];
  readonly column: number;
  readonly place: Place | null;
  readonly before: Reading | null;
}

/** Columns whose cells may span rows. */
export const spanning: ReadonlySet<Field> = new Set(['group', 'objective', 'parent']);

/** A capital in a column that spans rows begins another text, unless its own line before goes on. */
export const opensSpan = (
  reading: Reading,
  text: string,
  column: number,
  columns: readonly Column[],
): boolean =>
  column !== reading.column &&
  spanning.has(columns[column]?.field ?? 'other') &&
  /^[^\p{Ll}]/u.test(text);
