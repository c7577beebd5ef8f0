import { isLoneNumber, type Line } from '../../lines.js';
import { columnsOf } from '../columns.js';
import type { ReadTable } from '../read-table.js';
import { isTotal } from '../raw-row.js';
import { columnStarts } from './column-starts.js';
import { cutCells } from './cut-cells.js';
import type { FragmentLine } from './fragment-line.js';
import { rowsOfFragments } from './fragment-rows.js';
import { headingBlockAt, repeatedBlockAt, type HeadingBlock } from './heading-block.js';
import { wordsOf } from './words.js';
import { isGroupLine } from './group-line.js';

/** Reads a table set in columns by spaces, whose headings begin at `index`; null when none do. */
export function readPositionedTable(
  lines: readonly Line[],
  index: number,
  end: number,
): ReadTable | null {
  const first = headingBlockAt(lines, index);
  if (first === null) return null;
  const pages: { heading: HeadingBlock; lines: Line[] }[] = [{ heading: first, lines: [] }];
  const own = lines.slice(index, index + first.count).map(({ no }) => no);
  let total: string | null = null;
  let next = index + first.count;
  while (next < end && total === null) {
    const line = lines[next];
    if (line === undefined) break;
    const repeated = repeatedBlockAt(lines, next, first);
    if (repeated !== null) {
      own.push(...lines.slice(next, next + repeated.count).map(({ no }) => no));
      pages.push({
        heading: repeated.headings.length === first.headings.length ? repeated : first,
        lines: [],
      });
      next += repeated.count;
      continue;
    }
    if (isTotal(line.text)) total = line.text;
    if (total !== null || isPageNumber(lines, next)) own.push(line.no);
    else pages.at(-1)?.lines.push(line);
    next++;
  }
  const columns = columnsOf(first.headings.map(({ text }) => text));
  const fragments = pages.flatMap(({ heading, lines: own }) => fragmentsOf(heading, own));
  return {
    columns,
    headingLines: own.slice(0, first.count),
    rows: rowsOfFragments(fragments, columns),
    total,
    ownLines: own,
    next,
  };
}

/** A number alone before a gap or at the end is a page's. */
const isPageNumber = (lines: readonly Line[], index: number): boolean => {
  const [line, next] = [lines[index], lines[index + 1]];
  if (line === undefined || !isLoneNumber(line)) return false;
  return next === undefined || next.afterGap || /^ {20,}/.test(line.printed);
};

function fragmentsOf(heading: HeadingBlock, lines: readonly Line[]): FragmentLine[] {
  const words = lines.map((line, at) => (isGroupLine(lines, at) ? null : wordsOf(line.printed)));
  const set = words.map((own) => own ?? []);
  return lines.map((line, at) => ({
    line,
    cells: words[at] == null ? [line.text] : cutCells(words[at], columnStarts(heading, set, at)),
  }));
}
