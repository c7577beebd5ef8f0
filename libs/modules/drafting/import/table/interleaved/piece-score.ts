import type { Field } from '../columns.js';
import { stopsInsideWord } from '../common-pairs.js';

/** What stands last in a column. */
export interface Tail {
  /** The cell so far. */
  readonly text: string;
  /** Its last printed line alone. */
  readonly printed: string;
  readonly line: number;
}

export interface Setting {
  readonly fields: readonly Field[];
  /** How likely a column's cell goes on with a piece. */
  readonly joins: (column: number, cell: string, piece: string) => number;
  /** How many characters a line of each column takes; endless before it is known. */
  readonly widths: readonly number[];
}

interface Fitted {
  readonly score: number;
  readonly goesOn: boolean;
}

/** How likely a piece stands in a column: as the next line of the cell there, or as a cell that begins. */
export function pieceScore(
  piece: string,
  column: number,
  fit: number,
  tail: Tail | undefined,
  line: number,
  setting: Setting,
): Fitted {
  const begins = beginning(piece, column, fit, tail, setting);
  if (tail === undefined || setting.fields[column] === 'label')
    return { score: begins, goesOn: false };
  const on = goingOn(piece, column, fit, tail, line, setting);
  return on > begins ? { score: on, goesOn: true } : { score: begins, goesOn: false };
}

function beginning(
  piece: string,
  column: number,
  fit: number,
  tail: Tail | undefined,
  { fields, joins }: Setting,
): number {
  const field = fields[column] ?? 'other';
  const midway = /^\p{Ll}/u.test(piece) && !(field === 'coordinating' && /^các\s/u.test(piece));
  const cutsOff = tail !== undefined && isCutOff(tail, column, piece, joins) ? 2 : 0;
  return fit - (midway ? 6 : 0) - cutsOff;
}

/** A cell that needed this piece, or another, is left for one that begins. */
const isCutOff = (
  { text }: Tail,
  column: number,
  piece: string,
  joins: Setting['joins'],
): boolean => joins(column, text, piece) > 2 || stopsInsideWord(text);

function goingOn(
  piece: string,
  column: number,
  fit: number,
  tail: Tail,
  line: number,
  { joins, widths }: Setting,
): number {
  const away = holes[Math.min(line - tail.line, holes.length - 1)] ?? 0;
  const own = Math.max(-1, Math.min(1, fit * 0.3));
  return (
    joins(column, tail.text, piece) + own - away - roomLeft(piece, tail, widths[column] ?? Infinity)
  );
}

/** A cell's lines stand one under another; a line of a neighbour may come between. */
const holes = [4, 0, 0.2, 2.5, 6, 9];

/** The next word had room on the line before: nothing made the cell go on below. */
function roomLeft(piece: string, { printed }: Tail, width: number): number {
  if (width === Infinity || /^[-–+]\s/.test(piece)) return 0;
  const needed = printed.length + 1 + (piece.split(' ')[0]?.length ?? 0);
  return needed < width * 0.7 ? 3 : needed < width * 0.85 ? 1 : 0;
}
