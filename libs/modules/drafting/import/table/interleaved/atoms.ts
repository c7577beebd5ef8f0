import { splitLabel } from '../split-cells.js';

/** The smallest piece of a printed line that may be a cell's fragment of its own. */
export interface Atom {
  readonly text: string;
  /** Whether a tab stands before it, or it begins the line. */
  readonly afterTab: boolean;
}

/** Cuts the cells of a line at every place where another cell may begin without its tab. */
export const atomsOf = (cells: readonly string[]): Atom[] =>
  cells
    .filter((cell) => cell !== '')
    .flatMap((cell) =>
      splitLabel(cell)
        .filter((part) => part !== '')
        .flatMap((part) => part.split(mayBegin))
        .map((text, at) => ({ text, afterTab: at === 0 })),
    );

/** Before a capital or a bullet, but not inside a list, a date or a name that goes on. */
const mayBegin =
  /(?<!\s[-–&]|[-–&/(“"])\s+(?=[-–+]\s\p{L}|\p{Lu}\p{Ll}|\p{Lu}{2}|\d{1,4}$|(?:các|quý)\s|100%)/u;
