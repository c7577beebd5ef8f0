import { joinWords } from '../body/blocks.js';
import type { Line } from '../lines.js';
import { isLabelCell } from './cell-kinds.js';
import type { Column } from './columns.js';
import type { Fragment } from './reading.js';
import { placeInReadingOrder } from './reading-order.js';
import { learnColumns, type Suits } from './place-cells.js';
import { isSpanning, type RawRow } from './raw-row.js';
import { splitBeforeProduct, splitLabel, splitRunTogether } from './split-cells.js';

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
      rows.push({
        heading: line.text.replace(/^([IVX]+)\s+(?=\p{Lu})/u, '$1. '),
        cells: columns.map(() => ''),
        lines: [line.no],
      });
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
      const parts = splitRunTogether(cell).flatMap(splitBeforeProduct);
      return parts.length > 1 && parts.slice(1).every((part) => part.length <= 80)
        ? parts
        : splitLabel(cell);
    })
    .filter((text) => text !== '')
    .map((text, at) => ({ text, no: line.no, opensLine: at === 0 }));

function assemble(pieces: readonly Fragment[], columns: readonly Column[], suit: Suits): RawRow[] {
  const rows: RawRow[] = [];
  const places = placeInReadingOrder(pieces, columns, suit);
  pieces.forEach(({ text, no }, index) => {
    const place = places[index];
    if (place === undefined) return;
    if (rows.length === 0 || place.newRow)
      rows.push({ heading: null, cells: columns.map(() => ''), lines: [] });
    const row = rows.at(-1);
    if (row === undefined) return;
    row.cells[place.column] = joinWords(row.cells[place.column] ?? '', text);
    if (row.lines.at(-1) !== no) row.lines.push(no);
  });
  return rows;
}
