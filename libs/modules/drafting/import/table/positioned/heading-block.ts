import { fold } from '#kernel';
import type { Line } from '../../lines.js';
import { meaningOf } from '../columns.js';
import { piecesOf, type Word } from './words.js';

/** Column headings whose places show where the columns stand. */
export interface HeadingBlock {
  readonly headings: readonly Word[];
  readonly count: number;
}

const tallest = 4;

/** The headings that begin at a line of text set in columns by spaces, or null. */
export function headingBlockAt(lines: readonly Line[], index: number): HeadingBlock | null {
  const top = lines[index];
  if (top === undefined || !mayBeHeading(top)) return null;
  let block: Word[] = [];
  let found: HeadingBlock | null = null;
  for (let count = 1; count <= tallest; count++) {
    const line = lines[index + count - 1];
    if (line === undefined || !mayBeHeading(line)) break;
    if (found !== null && !goesUnder(line, block)) break;
    block = merged(block, piecesOf(line.printed));
    if (areHeadings(block)) found = { headings: block, count };
    else if (found !== null) break;
  }
  return found;
}

/** The headings of the first page once more, at the top of another: all their words are known. */
export function repeatedBlockAt(
  lines: readonly Line[],
  index: number,
  first: HeadingBlock,
): HeadingBlock | null {
  const known = new Set(first.headings.flatMap(({ text }) => fold(text).split(' ')));
  let block: Word[] = [];
  let count = 0;
  for (let line = lines[index]; line && count < tallest + 1; line = lines[index + count]) {
    if (!line.folded.split(' ').every((word) => known.has(word))) break;
    block = merged(block, piecesOf(line.printed));
    count++;
  }
  const words = block.flatMap(({ text }) => text.split(' ')).length;
  return words >= known.size * 0.7 && block.length >= first.headings.length - 1
    ? { headings: block, count }
    : null;
}

const mayBeHeading = ({ printed, text }: Line): boolean => {
  if (printed === '' || /^\(\D/.test(text) || /^(?:[IVX]+|\d+(?:\.\d+)*)[.)]?(?:\s|$)/.test(text))
    return false;
  return piecesOf(printed).every((piece) => piece.text.length < 45);
};

/** A wrapped heading's next line: every piece stands under one that is there, in lower case. */
const goesUnder = (line: Line, block: readonly Word[]): boolean =>
  piecesOf(line.printed).every(
    (piece) =>
      /^[\p{Ll}(]/u.test(piece.text) &&
      block.some((other) => overlaps(piece, other) && other.from > (block[0]?.to ?? 0)),
  );

const overlaps = (a: Word, b: Word): boolean => a.from < b.to + 1 && b.from < a.to + 1;

/** Pieces under one another are one heading. */
function merged(block: readonly Word[], pieces: readonly Word[]): Word[] {
  const result = [...block];
  for (const piece of pieces) {
    const at = result.findIndex((other) => overlaps(piece, other));
    const other = result[at];
    if (other === undefined) result.push(piece);
    else
      result[at] = {
        ...other,
        text: `${other.text} ${piece.text}`,
        from: Math.min(other.from, piece.from),
        to: Math.max(other.to, piece.to),
      };
  }
  return result.sort((a, b) => a.from - b.from);
}

function areHeadings(block: readonly Word[]): boolean {
  if (block.length < 4 || !/^(?:s?tt|so tt)$/.test(fold(block[0]?.text ?? ''))) return false;
  const known = block.map(({ text }) => meaningOf(text)).filter((meaning) => meaning !== null);
  return known.length >= block.length * 0.7 && new Set(known).size >= 3;
}
