import { wordsOf, type Word } from './words.js';

interface Step {
  readonly cost: number;
  readonly from: number;
}

/** The words of a printed line as one text per column: the cheapest reading of its gaps (Viterbi). */
export function cutCells(printed: string, starts: readonly number[]): string[] {
  const words = wordsOf(printed);
  const table: Step[][] = [];
  words.forEach((word, index) => {
    table.push(
      starts.map((start, to): Step => {
        const opening = Math.min(Math.abs(word.from - start), 14) * 0.5;
        if (index === 0) return { cost: opening, from: -1 };
        let best: Step = { cost: Infinity, from: 0 };
        for (let from = 0; from <= to; from++) {
          const step = from === to ? stay(word, starts[to + 1]) : opening + leave(word, opening);
          const cost = (table[index - 1]?.[from]?.cost ?? Infinity) + step;
          if (cost < best.cost) best = { cost, from };
        }
        return best;
      }),
    );
  });
  return gather(words, table, starts.length);
}

/** A wide gap inside a cell is rare (justified lines); a word beyond the next column rarer. */
const stay = ({ from, gap }: Word, next: number | undefined): number => {
  const beyond = next === undefined ? 0 : Math.max(0, from - next + 1) * 1.5;
  return beyond + (gap > 1 ? 1.6 : 0);
};

/** A new column after a single space is believed only where it begins. */
const leave = ({ gap }: Word, opening: number): number => (gap > 1 ? 0 : opening > 0.5 ? 3 : 0.8);

function gather(
  words: readonly Word[],
  table: readonly (readonly Step[])[],
  width: number,
): string[] {
  const cells = Array.from({ length: width }, (): string[] => []);
  let column = 0;
  (table.at(-1) ?? []).forEach((step, index, last) => {
    if (step.cost < (last[column]?.cost ?? Infinity)) column = index;
  });
  for (let index = words.length - 1; index >= 0; index--) {
    cells[column]?.unshift(words[index]?.text ?? '');
    column = table[index]?.[column]?.from ?? 0;
  }
  return cells.map((cell) => cell.join(' '));
}
