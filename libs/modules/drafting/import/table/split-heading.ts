import { joinWords } from '../body/blocks.js';
import type { Line } from '../lines.js';
import { meaningOf } from './columns.js';
import type { HeaderRow } from './header-row.js';

const tallest = 2;

/**
 * Column headings of which some are broken over the lines above and below the `TT` line, set in
 * the middle: `Thời gian thực` / `TT ⇥ Nhiệm vụ ⇥ Đơn vị chủ trì` / `hiện`.
 */
export function splitHeadingAt(lines: readonly Line[], index: number): HeaderRow | null {
  for (let above = tallest; above > 0; above--) {
    const middle = lines[index + above];
    const upper = lines.slice(index, index + above);
    if (middle === undefined || !isCounterLine(middle) || !upper.every(isPart)) continue;
    const lower: Line[] = [];
    for (let line = lines[index + above + 1]; line && lower.length < above;) {
      if (!isPart(line) || !/^\p{Ll}/u.test(line.text)) break;
      lower.push(line);
      line = lines[index + above + 1 + lower.length];
    }
    const floating = stacked([...upper, ...lower].map(({ cells }) => named(cells)));
    if (floating.filter((heading) => meaningOf(heading) !== null).length < floating.length * 0.7)
      continue;
    return {
      headings: named(middle.cells),
      floating,
      count: above + 1 + lower.length,
      scattered: false,
    };
  }
  return null;
}

const named = (cells: readonly string[]): string[] => cells.filter((cell) => cell !== '');

const isCounterLine = ({ cells }: Line): boolean =>
  named(cells).length >= 3 &&
  /^s?tt$/i.test(cells[0] ?? '') &&
  named(cells)
    .slice(1)
    .every((cell) => cell.length < 45);

const isPart = ({ cells, text }: Line): boolean =>
  named(cells).every((cell) => cell.length < 30) &&
  /\p{Ll}/u.test(text) &&
  !/^[(\d]|^[IVX]+[.\s]/.test(text);

/** Line under line; shorter lines go on under the headings that were broken first. */
function stacked(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(...rows.map(({ length }) => length));
  return Array.from({ length: width }, (_, at) =>
    rows.reduce((heading, row) => joinWords(heading, row[at] ?? ''), ''),
  ).filter((heading) => heading !== '');
}
