import type { Word } from './words.js';

interface Step {
  readonly cost: number;
  readonly from: number;
  /** How far right of its column the text stands: what follows on the line drifts with it. */
  readonly drift: number;
}

/** The words of a printed line as one text per column: the cheapest reading of its gaps (Viterbi). */
export function cutCells(words: readonly Word[], starts: readonly number[]): string[] {
  const table: Step[][] = [];
  words.forEach((word, index) => {
    table.push(
      starts.map((start, to): Step => {
        const drift = word.from - start;
        if (index === 0) return { cost: Math.abs(drift) * 0.5, from: -1, drift };
        let best: Step = { cost: Infinity, from: 0, drift: 0 };
        for (let from = 0; from <= to; from++) {
          const before = table[index - 1]?.[from] ?? best;
          const step =
            from === to
              ? stay(word, starts[to + 1], before.drift)
              : leave(word, aside(drift, before.drift));
          const cost = before.cost + step;
          if (cost < best.cost) best = { cost, from, drift: from === to ? before.drift : drift };
        }
        return best;
      }),
    );
  });
  return gather(words, table, starts.length);
}

/** How far a column's text begins from where it should, or from where the line's drift puts it. */
const aside = (drift: number, before: number): number =>
  Math.min(Math.abs(drift), Math.abs(drift - before) + 0.6) * 0.5;

/** A wide gap inside a cell is rare (justified lines); a word beyond the next column rarer. */
const stay = ({ from, gap }: Word, next: number | undefined, drift: number): number => {
  const beyond = next === undefined ? 0 : Math.max(0, from - next - Math.max(0, drift) + 1) * 1.5;
  return beyond + (gap > 1 ? 1.6 : 0);
};

/** A new column after a single space is believed only where it begins, and rarely in lower case. */
const leave = ({ gap, text }: Word, off: number): number => {
  if (gap > 1) return off;
  return off + (off > 0.5 ? 2.2 : 0.8) + (/^\p{Ll}/u.test(text) ? 1 : -0.3);
};

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
