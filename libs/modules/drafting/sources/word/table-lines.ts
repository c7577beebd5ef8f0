import type { Element } from '@xmldom/xmldom';
import { attribute, childrenOf } from './xml.js';

type Cell = readonly string[];

const motto = /CỘNG\s+H[OÒ][AÀ]\s+XÃ\s+HỘI|Độc\s+lập\s*[-–—]/iu;
const closing = /^\s*Nơi\s+nhận\s*:?/imu;

/** A row a line, cells by tabs; the tables that only place the header and the signature are undone. */
export function tableLines(table: Element, paragraphsOf: (cell: Element) => string[]): string[] {
  const rows = gridOf(table, paragraphsOf);
  const width = Math.max(0, ...rows.map((row) => row.length));
  const all = rows.flat(2).join('\n');
  if (width === 1) return spaced(rows.flat(2));
  if (width <= 3 && motto.test(all)) return spaced(columnsOf(rows, width).reverse().flat());
  if (width <= 3 && closing.test(all)) return spaced(columnsOf(rows, width).flat());
  return rows
    .filter((row) => row.some((cell) => cell.length > 0))
    .map((row, index) => row.map((cell) => joined(cell, index === 0)).join('\t'));
}

const spaced = (lines: readonly string[]): string[] => lines.flatMap((line) => [line, '']);

const columnsOf = (rows: readonly (readonly Cell[])[], width: number): string[][] =>
  Array.from({ length: width }, (_, at) => rows.flatMap((row) => row[at] ?? []));

/** Every row as wide as the table: what a merged cell covers besides its first place is empty. */
function gridOf(table: Element, paragraphsOf: (cell: Element) => string[]): Cell[][] {
  const grid: Cell[][] = [];
  const covered = new Set<string>();
  rowsOf(table).forEach((row, y) => {
    const line: Cell[] = (grid[y] = []);
    for (const cell of childrenOf(row)) {
      while (covered.has(`${y} ${line.length}`)) line.push([]);
      const x = line.length;
      const [wide, high] = [span(cell, 'colspan'), span(cell, 'rowspan')];
      line.push(paragraphsOf(cell), ...Array.from({ length: wide - 1 }, () => []));
      for (let below = 1; below < high; below++)
        for (let right = 0; right < wide; right++) covered.add(`${y + below} ${x + right}`);
    }
    while (covered.has(`${y} ${line.length}`)) line.push([]);
  });
  return grid;
}

const rowsOf = (table: Element): Element[] =>
  childrenOf(table).flatMap((part) => (part.localName === 'tr' ? [part] : childrenOf(part, 'tr')));

const span = (cell: Element, name: string): number =>
  Math.max(1, Number(attribute(cell, name)) || 1);

/** Paragraphs of a cell on one line; a list without bullets is kept apart by semicolons. */
function joined(paragraphs: Cell, isHeading: boolean): string {
  const isList =
    !isHeading &&
    paragraphs.length > 1 &&
    paragraphs.every((text) => /^\p{Lu}/u.test(text) && !/[.:;,!?]$/.test(text));
  return paragraphs.join(isList ? '; ' : ' ').replace(/\s+/g, ' ');
}
