import type { Span, Spans } from './import-result.js';

/** Line numbers as sorted spans without overlap. */
export function spansOf(numbers: Iterable<number>): Spans {
  const spans: [number, number][] = [];
  for (const no of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last !== undefined && last[1] === no - 1) last[1] = no;
    else spans.push([no, no]);
  }
  return spans;
}

export const numbersOf = (spans: Spans): number[] =>
  spans.flatMap(([first, last]: Span) =>
    Array.from({ length: last - first + 1 }, (_, offset) => first + offset),
  );
