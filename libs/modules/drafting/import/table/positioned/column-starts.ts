import type { HeadingBlock } from './heading-block.js';
import type { Word } from './words.js';

const reach = 10;

/**
 * Where each column begins beside one line of a page, in characters: between two headings, the
 * place where most words begin after a gap and the fewest stand across. Lines near by count most:
 * tools shift whole rows to the right where a cell was too long for its column.
 */
export function columnStarts(
  heading: HeadingBlock,
  lines: readonly (readonly Word[])[],
  at: number,
): number[] {
  const begins = new Map<number, number>();
  const crossed = new Map<number, number>();
  for (let index = Math.max(0, at - reach); index <= at + reach; index++) {
    const weight = 1 / (1 + Math.abs(index - at) / 2);
    for (const word of lines[index] ?? []) {
      add(begins, word.from, weight * beginning(word));
      for (let inside = word.from + 1; inside < word.to; inside++) add(crossed, inside, weight);
    }
  }
  const starts = [0];
  heading.headings.slice(1).forEach((one, index) => {
    const low = Math.max((heading.headings[index]?.to ?? 0) + 1, (starts.at(-1) ?? 0) + 2);
    let best = { at: one.from, score: -Infinity };
    for (let place = one.from; place >= Math.min(low, one.from); place--) {
      const score = (begins.get(place) ?? 0) - 2 * (crossed.get(place) ?? 0);
      if (score > best.score) best = { at: place, score };
    }
    starts.push(best.at);
  });
  return starts;
}

const add = (counts: Map<number, number>, at: number, by: number): void =>
  void counts.set(at, (counts.get(at) ?? 0) + by);

const beginning = ({ gap, text }: Word): number => {
  if (gap > 1) return 3;
  return /^\p{Ll}/u.test(text) ? 0.2 : 0.8;
};
