import { fold } from '#kernel';
import { isLoneNumber, type Line } from '../lines.js';
import { columnsOf, type Column } from './columns.js';
import { gridRows } from './grid-rows.js';
import { headerAt, isColumnNumbers, type HeaderRow } from './header-row.js';
import { isTotal, type RawTable } from './raw-row.js';
import { scatteredRows } from './scattered-rows.js';
import { completeColumns } from './missing-column.js';

export interface ReadTable extends RawTable {
  readonly columns: readonly Column[];
}

/** Reads the table whose headings stand at `index`, up to its closing count or `end`. */
export function readTable(
  lines: readonly Line[],
  index: number,
  header: HeaderRow,
  end: number,
): ReadTable {
  const own = lines.slice(index, index + header.count).map(({ no }) => no);
  const content: Line[] = [];
  let total: string | null = null;
  let next = index + header.count;
  while (next < end && total === null) {
    const line = lines[next];
    if (line === undefined) break;
    const repeated = headerAt(lines, next);
    if (repeated && sameHeadings(repeated, header)) {
      own.push(...lines.slice(next, next + repeated.count).map(({ no }) => no));
      next += repeated.count;
      continue;
    }
    if (isTotal(line.text)) total = line.text;
    if (total !== null || isColumnNumbers(line) || isPageNumber(lines, next, header))
      own.push(line.no);
    else content.push(line);
    next++;
  }
  const columns = completeColumns(columnsOf(trimmed(header.headings)), content);
  const scattered = header.scattered || isScattered(content, columns.length);
  const rows = scattered ? scatteredRows(content, columns) : gridRows(content, columns);
  return { columns, rows, total, ownLines: own, next };
}

const sameHeadings = (a: HeaderRow, b: HeaderRow): boolean => {
  const known = new Set(b.headings.map(fold));
  return a.headings.filter((heading) => known.has(fold(heading))).length >= b.headings.length / 2;
};

/** A number between tabbed rows is a page's; in a scattered table only one that a gap surrounds. */
function isPageNumber(lines: readonly Line[], index: number, header: HeaderRow): boolean {
  const line = lines[index];
  if (line === undefined || !isLoneNumber(line)) return false;
  if (!header.scattered && line.cells.length === 1) return true;
  return (
    line.afterGap && lines[index + 1]?.afterGap === true && headerAt(lines, index + 1) !== null
  );
}

const isScattered = (content: readonly Line[], width: number): boolean =>
  content.filter(({ cells }) => cells.length >= Math.max(2, width / 2)).length <
  content.length * 0.2;

function trimmed(headings: readonly string[]): string[] {
  let end = headings.length;
  while (end > 0 && headings[end - 1] === '') end--;
  return headings.slice(0, end);
}
