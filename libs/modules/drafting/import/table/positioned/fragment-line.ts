import type { Line } from '../../lines.js';

/** One printed line of a table: a fragment, or nothing, in every column. */
export interface FragmentLine {
  readonly line: Line;
  readonly cells: readonly string[];
}
