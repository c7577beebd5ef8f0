import type { HeadingBlock } from './heading-block.js';
import { wordsOf } from './words.js';

/**
 * Where each column of a page begins, in characters: between two headings, the place where most
 * words begin after a gap and the fewest words stand across.
 */
export function columnStarts(heading: HeadingBlock, printed: readonly string[]): number[] {
  const lines = printed.map(wordsOf);
  const begins = new Map<number, number>();
  const crossed = new Map<number, number>();
  const add = (counts: Map<number, number>, at: number, by: number): void =>
    void counts.set(at, (counts.get(at) ?? 0) + by);
  for (const words of lines)
    for (const { from, to, gap } of words) {
      add(begins, from, gap > 1 ? 3 : 0.5);
      for (let at = from + 1; at < to; at++) add(crossed, at, 1);
    }
  const starts = [0];
  heading.headings.slice(1).forEach((one, index) => {
    const before = heading.headings[index];
    const low = Math.max((before?.to ?? 0) + 1, (starts.at(-1) ?? 0) + 2);
    let best = { at: one.from, score: -Infinity };
    for (let at = one.from; at >= Math.min(low, one.from); at--) {
      const score = (begins.get(at) ?? 0) - 2 * (crossed.get(at) ?? 0);
      if (score > best.score) best = { at, score };
    }
    starts.push(best.at);
  });
  return starts;
}
