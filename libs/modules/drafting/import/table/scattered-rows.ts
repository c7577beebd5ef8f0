import { joinWords } from '../blocks.js';
import type { Line } from '../lines.js';
import { isLabelCell } from './cell-kinds.js';
import type { Column, Field } from './columns.js';
import { continuity } from './continuity.js';
import { learnColumns, type Suits } from './place-cells.js';
import { isSpanning, type RawRow } from './raw-row.js';
import { splitLabel, splitRunTogether } from './split-cells.js';

interface Fragment {
  readonly text: string;
  readonly no: number;
}

interface Step {
  readonly score: number;
  readonly from: number;
  readonly newRow: boolean;
}

/** Rows of a table that lost its tabs: every piece of text finds its column by what it says. */
export function scatteredRows(lines: readonly Line[], columns: readonly Column[]): RawRow[] {
  const suit = learnColumns(columns, []);
  const rows: RawRow[] = [];
  let pieces: Fragment[] = [];
  const flush = (): void => {
    rows.push(...assemble(pieces, columns, suit));
    pieces = [];
  };
  lines.forEach((line, index) => {
    const romanAlone = /^[IVX]{1,6}\.?$/.test(line.text);
    const previous = lines[index - 1];
    if (isSpanning(line.text) && line.cells.length === 1) {
      flush();
      rows.push({ heading: line.text, cells: columns.map(() => ''), lines: [line.no] });
    } else if (romanAlone) {
      flush();
      rows.push({
        heading: `${line.text.replace('.', '')}.`,
        cells: columns.map(() => ''),
        lines: [line.no],
      });
    } else if (previous && pieces.length === 0 && carriesHeading(rows.at(-1), line.text)) {
      const heading = rows.at(-1);
      if (heading) heading.heading = joinWords(heading.heading ?? '', line.text);
      heading?.lines.push(line.no);
    } else pieces.push(...fragmentsOf(line));
  });
  flush();
  return rows;
}

const carriesHeading = (row: RawRow | undefined, text: string): boolean =>
  row?.heading != null &&
  !isLabelCell(text) &&
  (/^[IVX]+\.$/.test(row.heading) ||
    /^[\p{Ll}(]/u.test(text) ||
    (!/\p{Ll}/u.test(text) && !/\p{Ll}/u.test(row.heading)));

const fragmentsOf = (line: Line): Fragment[] =>
  line.cells
    .filter((cell) => cell !== '')
    .flatMap((cell) => {
      const parts = splitRunTogether(cell);
      return parts.length > 1 && parts.slice(1).every((part) => part.length <= 80)
        ? parts
        : splitLabel(cell);
    })
    .filter((text) => text !== '')
    .map((text) => ({ text, no: line.no }));

function assemble(pieces: readonly Fragment[], columns: readonly Column[], suit: Suits): RawRow[] {
  const rows: RawRow[] = [];
  const steps = walk(pieces, columns, suit);
  pieces.forEach(({ text, no }, index) => {
    const step = steps[index];
    if (step === undefined) return;
    if (rows.length === 0 || step.newRow)
      rows.push({ heading: null, cells: columns.map(() => ''), lines: [] });
    const row = rows.at(-1);
    if (row === undefined) return;
    row.cells[step.column] = joinWords(row.cells[step.column] ?? '', text);
    if (row.lines.at(-1) !== no) row.lines.push(no);
  });
  return rows;
}

/** The cheapest walk over the columns (Viterbi). */
function walk(
  pieces: readonly Fragment[],
  columns: readonly Column[],
  suit: Suits,
): { column: number; newRow: boolean }[] {
  const table: Step[][] = [];
  pieces.forEach(({ text }, index) => {
    const before = pieces[index - 1]?.text ?? '';
    table.push(
      columns.map((_, to): Step => {
        const fits = suit(text, to);
        if (index === 0) return { score: fits - to * 0.3, from: -1, newRow: true };
        let best: Step = { score: -Infinity, from: 0, newRow: false };
        columns.forEach((__, from) => {
          const carried = from === to && continuity(before, text) > 0 ? Math.max(fits, 0) : fits;
          for (const newRow of [false, true]) {
            const score =
              (table[index - 1]?.[from]?.score ?? -Infinity) +
              carried +
              move(columns, from, to, newRow, before, text);
            if (score > best.score) best = { score, from, newRow };
          }
        });
        return best;
      }),
    );
  });
  return backwards(table);
}

function backwards(table: readonly (readonly Step[])[]): { column: number; newRow: boolean }[] {
  const last = table.at(-1) ?? [];
  let column = last.reduce(
    (best, step, index) => (step.score > (last[best]?.score ?? -Infinity) ? index : best),
    0,
  );
  const path: { column: number; newRow: boolean }[] = [];
  for (let index = table.length - 1; index >= 0; index--) {
    const step = table[index]?.[column];
    path.unshift({ column, newRow: step?.newRow ?? false });
    column = step?.from ?? 0;
  }
  return path;
}

const optional: ReadonlySet<Field> = new Set([
  'budget',
  'note',
  'other',
  'measure',
  'group',
  'objective',
  'parent',
]);
const opensRow: ReadonlySet<Field> = new Set([
  'label',
  'group',
  'objective',
  'parent',
  'shortcoming',
  'text',
]);
const closesRow: ReadonlySet<Field> = new Set([
  'products',
  'lead',
  'coordinating',
  'time',
  'budget',
  'note',
]);

/** What it costs to step from one column to another, by reading order. */
function move(
  columns: readonly Column[],
  from: number,
  to: number,
  newRow: boolean,
  before: string,
  text: string,
): number {
  const [source, target] = [columns[from]?.field ?? 'other', columns[to]?.field ?? 'other'];
  if (newRow) {
    if (!opensRow.has(target)) return -Infinity;
    if (target === 'label') return closesRow.has(source) ? 0 : -1.5;
    if (/^\p{Ll}/u.test(text)) return -6;
    if (target === 'objective' || target === 'group') return closesRow.has(source) ? -4 : -8;
    return closesRow.has(source) ? -2.5 : -8;
  }
  if (target === 'label') return -Infinity;
  if (from === to) return continuity(before, text);
  if (to < from) return opensRow.has(source) || opensRow.has(target) ? -8 : -4.5;
  const skipped = columns.slice(from + 1, to).filter(({ field }) => !optional.has(field)).length;
  const midSentence = continuity(before, text) > 2 && source !== 'label' ? -3 : 0;
  return -0.6 * skipped + midSentence;
}
