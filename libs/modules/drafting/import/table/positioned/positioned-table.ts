import { isLoneNumber, type Line } from '../../lines.js';
import { isTime } from '../cell-kinds.js';
import { columnsOf, type Column, type Field } from '../columns.js';
import type { ReadTable } from '../read-table.js';
import { isTotal, type RawRow } from '../raw-row.js';
import { columnStarts } from './column-starts.js';
import { cutCells } from './cut-cells.js';
import { cutRows } from './cut-rows.js';
import type { FragmentLine } from './fragment-line.js';
import { headingBlockAt, repeatedBlockAt, type HeadingBlock } from './heading-block.js';
import { spanOwners } from './span-owners.js';
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
    rows: rowsOf(fragments, columns),
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

const spans: ReadonlySet<Field> = new Set(['group', 'objective', 'parent']);

/** Rows between one group line and the next. */
function rowsOf(fragments: readonly FragmentLine[], columns: readonly Column[]): RawRow[] {
  const rows: RawRow[] = [];
  let section: FragmentLine[] = [];
  const spansLabels = labelsSpan(fragments, columns);
  const flush = (): void => {
    rows.push(...rowsOfSection(section, columns, spansLabels));
    section = [];
  };
  for (const fragment of fragments) {
    if (fragment.cells.length > 1) section.push(fragment);
    else {
      flush();
      rows.push({
        heading: fragment.line.text.replace(/^([IVX]+|[A-D]|\d+)[.)]?\s/, '$1. '),
        cells: columns.map(() => ''),
        lines: [fragment.line.no],
      });
    }
  }
  flush();
  return rows;
}

/** The numbers stand by the tasks, not by the rows: fewer of them than there are times. */
function labelsSpan(fragments: readonly FragmentLine[], columns: readonly Column[]): boolean {
  if (!columns.some(({ field }) => spans.has(field))) return false;
  const count = (field: Field, test: (text: string) => boolean): number => {
    const at = columns.findIndex((column) => column.field === field);
    return fragments.filter(({ cells }) => test(cells[at] ?? '')).length;
  };
  return (
    count('label', (text) => text !== '') <
    0.85 * count('time', (text) => isTime(text) && /^\p{Lu}|^\d/u.test(text))
  );
}

function rowsOfSection(
  lines: readonly FragmentLine[],
  columns: readonly Column[],
  spansLabels: boolean,
): RawRow[] {
  if (lines.length === 0) return [];
  const isSpanned = ({ field }: Column): boolean =>
    spans.has(field) || (spansLabels && field === 'label');
  const own = columns.flatMap((column, at) => (isSpanned(column) ? [] : [at]));
  const { ranges } = cutRows(lines, columns, own);
  const owners = columns.map((column, at) =>
    isSpanned(column) ? spanOwners(lines, at, ranges) : null,
  );
  return ranges.map(({ from, to }, row) => ({
    heading: null,
    cells: columns.map(
      (_, at) =>
        owners[at]?.get(row) ??
        (owners[at] ? '' : joined(lines.slice(from, to).map(({ cells }) => cells[at] ?? ''))),
    ),
    lines: lines.slice(from, to).map(({ line }) => line.no),
  }));
}

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');
