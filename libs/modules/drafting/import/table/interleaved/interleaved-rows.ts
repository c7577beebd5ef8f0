import type { Line } from '../../lines.js';
import type { Column } from '../columns.js';
import { joinsInColumn, joinsOf } from '../joins.js';
import { learnColumns } from '../place-cells.js';
import type { FragmentLine } from '../positioned/fragment-line.js';
import { rowsOfFragments } from '../positioned/fragment-rows.js';
import { isSpanning, type RawRow } from '../raw-row.js';
import { columnStreams } from './column-streams.js';
import type { Setting } from './piece-score.js';
import type { KnowsPair } from '../word-pairs.js';

/**
 * Rows of a table whose printed lines run across its columns, the empty cells gone: every line
 * holds a fragment of some of the cells, and nothing says of which.
 */
export function interleavedRows(
  lines: readonly Line[],
  columns: readonly Column[],
  knowsPair: KnowsPair,
): RawRow[] {
  const setting: Setting = {
    fields: columns.map(({ field }) => field),
    joins: joinsIn(columns, knowsPair),
    widths: columns.map(() => Infinity),
  };
  const sections = sectionsOf(lines);
  const first = sections.flatMap((section) => fragmentsOf(section, columns, setting));
  const widths = columns.map((_, column) => widest(first, column));
  const fragments = sections.flatMap((section) =>
    fragmentsOf(section, columns, { ...setting, widths }),
  );
  return rowsOfFragments(fragments, columns);
}

/** Remembered: readings that are kept side by side ask the same again and again. */
function joinsIn(columns: readonly Column[], knowsPair: KnowsPair): Setting['joins'] {
  const joinsOn = joinsOf(knowsPair);
  const known = new Map<string, number>();
  return (column, cell, piece) => {
    const field = columns[column]?.field ?? 'other';
    const key = `${field}\t${cell}\t${piece}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const joins = joinsInColumn(cell, piece, field, joinsOn);
    known.set(key, joins);
    return joins;
  };
}

interface Section {
  readonly group: Line | null;
  readonly lines: readonly Line[];
}

function sectionsOf(lines: readonly Line[]): Section[] {
  const starts = lines.flatMap((_, index) => (isGroup(lines, index) ? [index] : []));
  const sections: Section[] =
    starts[0] === 0 ? [] : [{ group: null, lines: lines.slice(0, starts[0] ?? lines.length) }];
  starts.forEach((start, at) =>
    sections.push({
      group: lines[start] ?? null,
      lines: lines.slice(start + 1, starts[at + 1] ?? lines.length),
    }),
  );
  return sections;
}

function fragmentsOf(
  { group, lines }: Section,
  columns: readonly Column[],
  setting: Setting,
): FragmentLine[] {
  const streams = columnStreams(lines, columns.length, learnColumns(columns, []), setting);
  const fragments = lines.map((line, at): FragmentLine => ({ line, cells: streams[at] ?? [] }));
  return group === null ? fragments : [{ line: group, cells: [group.text] }, ...fragments];
}

/** `II ⇥ Cải cách thể chế`; an Arabic number is a group's when `2.1` follows `2`. */
function isGroup(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  const cells = line?.cells.filter((cell) => cell !== '') ?? [];
  if (line === undefined || cells.length > 2) return false;
  if (isSpanning(line.text)) return true;
  const label = /^(\d{1,2})[.)]?\s+\p{Lu}/u.exec(line.text)?.[1];
  if (label === undefined) return /^(?:[IVX]{1,6}|[A-D])[.)]?\s+\p{Lu}/u.test(line.text);
  const next = lines
    .slice(index + 1, index + 8)
    .map(({ text }) => /^\d{1,2}(?:\.\d{1,2})*(?=[.)\s]|$)/.exec(text)?.[0])
    .find((found) => found !== undefined);
  return next?.startsWith(`${label}.`) === true;
}

/** How long the lines of a column are; a stray long one does not count. */
function widest(fragments: readonly FragmentLine[], column: number): number {
  const sizes = fragments
    .map(({ cells }) => cells[column]?.length ?? 0)
    .filter((size) => size > 0)
    .sort((a, b) => a - b);
  return sizes[Math.floor(sizes.length * 0.9)] ?? Infinity;
}
