import type { Line } from '../lines.js';
import { headerAt } from './header-row.js';
import { headingBlockAt } from './positioned/heading-block.js';

/** Whether a table's column headings begin at a line. */
export const startsTable = (lines: readonly Line[], index: number): boolean =>
  headerAt(lines, index) !== null || headingBlockAt(lines, index) !== null;
