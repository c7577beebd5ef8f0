import { fold } from '#kernel';
import { joinWords } from '../body/blocks.js';
import { isLoneNumber, type Line } from '../lines.js';
import { meaningOf } from './columns.js';
import { strayHeadings } from './stray-headings.js';
import { splitHeadingAt } from './split-heading.js';

export interface HeaderRow {
  readonly headings: readonly string[];
  /** Headings printed above and below the others: where they stand among them is not printed. */
  readonly floating?: readonly string[];
  /** Numbers of lines further down that hold headings. */
  readonly strays?: readonly number[];
  /** How many lines it takes. */
  readonly count: number;
  /** Whether its cells stood one under the other, each on a line of its own. */
  readonly scattered: boolean;
}

/** The column headings that begin at a line, or null when none begin there. */
export function headerAt(lines: readonly Line[], index: number): HeaderRow | null {
  const line = lines[index];
  if (line === undefined) return null;
  const split = splitHeadingAt(lines, index);
  if (split !== null) return split;
  if (line.cells.length >= 3 || (line.cells.length === 2 && isCounter(line.cells[0] ?? '')))
    return tabbedHeader(lines, index);
  if (isCounter(line.text))
    return (
      scatteredHeader(lines, index) ??
      runTogetherHeader(lines, index) ??
      strayHeadings(lines, index)
    );
  if (/^(STT|TT|Số TT)\s+\p{Lu}/u.test(line.text)) return runTogetherHeader(lines, index);
  return null;
}

const isCounter = (text: string): boolean =>
  /^(stt|tt|so tt|so thu tu|s tt)$/.test(fold(text).replace(/\.$/, ''));

function tabbedHeader(lines: readonly Line[], index: number): HeaderRow | null {
  const first = lines[index]?.cells ?? [];
  const isWhole = isHeaderLike(first);
  if (!isWhole && !isCounter(first[0] ?? '')) return null;
  let headings = [...first];
  let count = 1;
  for (let next = lines[index + count]; next !== undefined; next = lines[index + ++count]) {
    const merged = continueHeadings(headings, next);
    if (merged === null) break;
    headings = merged;
  }
  return isWhole || isHeaderLike(headings) ? { headings, count, scattered: false } : null;
}

/** At least three headings known, and hardly any cell that is none. */
function isHeaderLike(cells: readonly string[]): boolean {
  const named = cells.filter((cell) => cell !== '');
  if (named.length < 3 || named.some((cell) => cell.length > 70 || /^\d+(\.\d+)*\.?$/.test(cell)))
    return false;
  const known = named.map(meaningOf).filter((meaning) => meaning !== null);
  return known.length >= named.length * 0.6 && new Set(known).size >= 3;
}

/** A second line of the headings: cells under cells, a wrapped cell, or the row `(1) (2) (3)`. */
function continueHeadings(headings: readonly string[], line: Line): string[] | null {
  if (isColumnNumbers(line)) return [...headings];
  const [first = ''] = line.cells;
  const isData = /^([IVXA-D]+|\d+(\.\d+)*)[.)]?(\s|$)/.test(line.text);
  if (isData || line.text.length > 120) return null;
  const named = line.cells.filter((cell) => cell !== '');
  const under = named.length >= 2 || /^\(/.test(named[0] ?? '');
  if (line.cells.length === headings.length && first === '' && under && named.every(isHeadingPart))
    return headings.map((heading, index) => joinWords(heading, line.cells[index] ?? ''));
  if (/^\p{Ll}/u.test(first) && named.every((cell) => cell.length < 45)) {
    const last = headings.at(-1) ?? '';
    return [...headings.slice(0, -1), joinWords(last, first), ...line.cells.slice(1)];
  }
  return null;
}

const isHeadingPart = (text: string): boolean =>
  text.length < 40 && (/^[\p{Ll}(]/u.test(text) || meaningOf(text) !== null);

export const isColumnNumbers = (line: Line): boolean =>
  line.cells.length >= 3 &&
  line.cells.every(
    (cell, index) => cell === '' || cell === `(${index + 1})` || cell === `${index + 1}`,
  );

function scatteredHeader(lines: readonly Line[], index: number): HeaderRow | null {
  const headings: string[] = [lines[index]?.text ?? ''];
  let count = 1;
  for (let line = lines[index + count]; line && count < 30; line = lines[index + ++count]) {
    if (isLoneNumber(line) || /^([IVX]+|[A-D]|\d+(\.\d+)*)[.)]?(\s|$)/.test(line.text)) break;
    if (line.text.length > 60) break;
    const last = headings.at(-1) ?? '';
    const wrapped = /^[\p{Ll}(]/u.test(line.text) || /[,/]$/.test(last);
    if (wrapped && headings.length > 1) headings[headings.length - 1] = joinWords(last, line.text);
    else if (meaningOf(line.text) === null && !mayBegin(lines[index + count + 1])) break;
    else headings.push(...line.cells.filter((cell) => cell !== ''));
  }
  return isHeaderLike(headings) ? { headings, count, scattered: true } : null;
}

/** An unknown heading is kept when the next line carries it on (`Cơ quan` / `chủ trì`). */
const mayBegin = (next: Line | undefined): boolean =>
  next !== undefined && (/^\p{Ll}/u.test(next.text) || meaningOf(next.text) !== null);

/** Headings that ran together, over one line or several: each begins with a capital. */
function runTogetherHeader(lines: readonly Line[], index: number): HeaderRow | null {
  for (let count = headingLines(lines, index); count > 0; count--) {
    const text = lines
      .slice(index, index + count)
      .map((line) => line.text)
      .join(' ');
    const headings = text.split(/(?<![/,–-])\s+(?=\p{Lu}\p{Ll})/u).flatMap((part) => {
      const counter = /^(STT|TT|Số TT)\s+(.+)$/u.exec(part);
      return counter ? [counter[1] ?? '', counter[2] ?? ''] : [part];
    });
    if (text.length < 220 && isHeaderLike(headings))
      return { headings, count, scattered: count > 1 };
  }
  return null;
}

/** Short lines up to the first that is numbered. */
function headingLines(lines: readonly Line[], index: number): number {
  let count = 1;
  while (count < 24) {
    const line = lines[index + count];
    const isData = line === undefined || /^([IVX]+|[A-D]|\d+(\.\d+)*)[.)]?(\s|$)/.test(line.text);
    if (isData || line.text.length > 80 || /^[(]/.test(line.text)) break;
    count++;
  }
  return count;
}
