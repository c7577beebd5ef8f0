import { fold } from '#kernel';
import { isLoneNumber, type Line } from '../lines.js';
import { columnsOf, type Column } from './columns.js';
import { chooseRows, chooseScattered } from './choose-rows.js';
import { placeFloating } from './floating-headings.js';
import { headerAt, isColumnNumbers, type HeaderRow } from './header-row.js';
import { isTotal, type RawTable } from './raw-row.js';
import { completeColumns } from './missing-column.js';
import type { KnowsPair } from './word-pairs.js';

export interface ReadTable extends RawTable {
  readonly columns: readonly Column[];
  readonly headingLines: readonly number[];
}

/** Reads the table whose headings stand at `index`, up to its closing count or `end`. */
export function readTable(
  lines: readonly Line[],
  index: number,
  header: HeaderRow,
  end: number,
  knowsPair: KnowsPair,
): ReadTable {
  const headingLines = lines.slice(index, index + header.count).map(({ no }) => no);
  const own = [...headingLines];
  const content: Line[] = [];
  const strays = new Set(header.strays);
  let total: string | null = null;
  let next = index + header.count;
  while (next < end && (total === null || strays.size > 0)) {
    const line = lines[next];
    if (line === undefined) break;
    const repeated = headerAt(lines, next);
    if (repeated && sameHeadings(repeated, header)) {
      const count = Math.min(repeated.count, Math.max(header.count, 1));
      own.push(...lines.slice(next, next + count).map(({ no }) => no));
      next += count;
      continue;
    }
    const isClosing = isTotal(line.text);
    if (isClosing) total = line.text;
    if (
      isClosing ||
      strays.has(line.no) ||
      isColumnNumbers(line) ||
      isPageNumber(lines, next, header)
    )
      own.push(line.no);
    else content.push(line);
    next++;
  }
  const columns =
    header.floating === undefined
      ? completeColumns(columnsOf(trimmed(header.headings)), content)
      : placeFloating(header.headings, header.floating, content);
  const scattered = header.scattered || isScattered(content, columns.length);
  const choose = scattered ? chooseScattered : chooseRows;
  const rows = choose(content, columns, knowsPair);
  return { columns, headingLines, rows, total, ownLines: own, next };
}

const sameHeadings = (a: HeaderRow, b: HeaderRow): boolean => {
  const known = new Set(b.headings.map(fold));
  return a.headings.filter((heading) => known.has(fold(heading))).length >= b.headings.length / 2;
};

/** A number between tabbed rows is a page's; in a scattered table only one that gaps surround. */
function isPageNumber(lines: readonly Line[], index: number, header: HeaderRow): boolean {
  const line = lines[index];
  if (line === undefined || !isLoneNumber(line) || line.cells.length > 1) return false;
  const next = lines[index + 1];
  if (next !== undefined && headerAt(lines, index + 1) !== null) return true;
  if (!header.scattered) return !isScattered(lines.slice(Math.max(0, index - 12), index + 12), 8);
  const gaps = lines.filter(({ afterGap }) => afterGap).length;
  return line.afterGap && next?.afterGap === true && gaps < lines.length * 0.3;
}

/** Hardly any tabs: the cells stand under one another. */
const isScattered = (content: readonly Line[], width: number): boolean =>
  width > 2 &&
  content.reduce((tabs, { cells }) => tabs + cells.length - 1, 0) < content.length * 0.25;

function trimmed(headings: readonly string[]): string[] {
  let end = headings.length;
  while (end > 0 && headings[end - 1] === '') end--;
  return headings.slice(0, end);
}
