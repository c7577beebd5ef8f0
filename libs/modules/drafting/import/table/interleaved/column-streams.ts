import { joinWords } from '../../body/blocks.js';
import type { Line } from '../../lines.js';
import type { Suits } from '../place-cells.js';
import { atomsOf, type Atom } from './atoms.js';
import { pieceScore, type Setting, type Tail } from './piece-score.js';

interface Reading {
  readonly score: number;
  readonly tails: readonly (Tail | undefined)[];
  /** The cells of the line read last. */
  readonly cells: readonly string[];
  readonly before: Reading | null;
}

interface Way {
  readonly score: number;
  readonly column: number;
  readonly tails: readonly (Tail | undefined)[];
  readonly cells: readonly string[];
}

const kept = 6;

/** A fragment never takes more pieces than this. */
const longest = 5;

/**
 * One fragment, or nothing, per column for every line of a table whose lines run across its
 * columns: the likeliest way to carry every column on from line to line (beam search).
 */
export function columnStreams(
  lines: readonly Line[],
  width: number,
  suit: Suits,
  setting: Setting,
): string[][] {
  const none = Array.from({ length: width }, () => undefined);
  let readings: Reading[] = [{ score: 0, tails: none, cells: [], before: null }];
  lines.forEach((line, no) => {
    const atoms = atomsOf(line.cells);
    const fits = fitsOf(atoms, width, suit);
    readings = readings
      .flatMap((before) =>
        waysThrough(atoms, fits, before.tails, no, width, setting).map(
          ({ score, tails, cells }): Reading => ({
            score: before.score + score,
            tails,
            cells,
            before,
          }),
        ),
      )
      .sort((a, b) => b.score - a.score)
      .filter(isFirstOfItsKind())
      .slice(0, kept);
  });
  const streams: string[][] = [];
  for (let at = readings[0]; at?.before; at = at.before) streams.push([...at.cells]);
  return streams.reverse();
}

/** Readings that leave the same texts open go on alike. */
function isFirstOfItsKind(): (reading: Reading) => boolean {
  const seen = new Set<string>();
  return ({ tails }) => {
    const key = tails.map((tail) => `${tail?.text ?? ''}@${tail?.line ?? ''}`).join('\t');
    return !seen.has(key) && Boolean(seen.add(key));
  };
}

interface Piece {
  readonly text: string;
  /** What joining over tabs, or beginning without one, costs. */
  readonly cost: number;
  readonly fits: readonly number[];
}

/** `[from][size - 1]`: the atoms from one on, joined. */
const fitsOf = (atoms: readonly Atom[], width: number, suit: Suits): Piece[][] =>
  atoms.map((_, from) =>
    atoms.slice(from, from + longest).map((_, more): Piece => {
      const own = atoms.slice(from, from + more + 1);
      const text = own.map((atom) => atom.text).join(' ');
      const tabs = own.slice(1).filter(({ afterTab }) => afterTab).length;
      return {
        text,
        cost: tabs * 3 + (own[0]?.afterTab === true ? 0 : 2),
        fits: Array.from({ length: width }, (_, column) => suit(text, column)),
      };
    }),
  );

/** A way with one piece more; written out only when it is among the best. */
interface Step {
  readonly score: number;
  readonly before: Way;
  readonly column: number;
  readonly text: string;
  readonly goesOn: boolean;
}

function waysThrough(
  atoms: readonly Atom[],
  pieces: readonly (readonly Piece[])[],
  tails: readonly (Tail | undefined)[],
  line: number,
  width: number,
  setting: Setting,
): Way[] {
  const empty = Array.from({ length: width }, () => '');
  const best: Way[][] = [[{ score: 0, column: -1, tails, cells: empty }]];
  for (let to = 1; to <= atoms.length; to++) {
    const steps: Step[] = [];
    for (let from = Math.max(0, to - longest); from < to; from++) {
      const piece = pieces[from]?.[to - from - 1];
      const ways = best[from] ?? [];
      if (piece === undefined || ways.length === 0) continue;
      for (let column = 0; column < width; column++) {
        const fit = piece.fits[column] ?? 0;
        const { score, goesOn } = pieceScore(piece.text, column, fit, tails[column], line, setting);
        for (const before of ways)
          if (before.column < column)
            steps.push({
              score: before.score + score - piece.cost,
              before,
              column,
              text: piece.text,
              goesOn,
            });
      }
    }
    best.push(
      steps
        .sort((a, b) => b.score - a.score)
        .slice(0, kept * 2)
        .map((step) => written(step, line)),
    );
  }
  const whole = best.at(-1) ?? [];
  return whole.length > 0 ? whole.slice(0, kept) : [lastResort(atoms, tails, line, empty)];
}

function written({ score, before, column, text, goesOn }: Step, line: number): Way {
  const tail = goesOn ? joinWords(before.tails[column]?.text ?? '', text) : text;
  return {
    score,
    column,
    tails: replaced(before.tails, column, { text: tail, printed: text, line }),
    cells: replaced(before.cells, column, text),
  };
}

const replaced = <Item>(items: readonly Item[], at: number, item: Item): Item[] =>
  items.map((one, index) => (index === at ? item : one));

/** More pieces than columns: the line is kept whole in the widest place there is. */
const lastResort = (
  atoms: readonly Atom[],
  tails: readonly (Tail | undefined)[],
  line: number,
  empty: readonly string[],
): Way => {
  const text = atoms.map((atom) => atom.text).join(' ');
  const column = Math.min(1, empty.length - 1);
  return {
    score: -20,
    column,
    tails: replaced(tails, column, { text, printed: text, line }),
    cells: replaced(empty, column, text),
  };
};
