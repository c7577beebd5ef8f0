import { isTime } from '../cell-kinds.js';
import type { Column, Field } from '../columns.js';
import type { RawRow } from '../raw-row.js';
import { cutRows } from './cut-rows.js';
import type { FragmentLine } from './fragment-line.js';
import { spanOwners } from './span-owners.js';

const spans: ReadonlySet<Field> = new Set(['group', 'objective', 'parent']);

/** Rows between one group line and the next; a line of one cell is a group's. */
export function rowsOfFragments(
  fragments: readonly FragmentLine[],
  columns: readonly Column[],
): RawRow[] {
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
