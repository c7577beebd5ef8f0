// npm run campaign -- unseen --n 6 --seed 1
// Plans of the genre that no rule was written for: typeset into real PDFs, their text taken by
// the usual tools, imported, and compared cell by cell with the data they were printed from.
import { importText } from '#modules/drafting';
import { scoreImport, type ImportAnnotation } from './import-score.js';
import { unseenCases, type UnseenCase } from './unseen/cases.js';

interface Outcome {
  readonly of: UnseenCase;
  readonly score: number;
  readonly misses: readonly string[];
}

/** A plan counts as read when four of five of its cells are right. */
const enough = 0.8;

export async function run({
  n,
  seed,
  report,
}: {
  n: number;
  seed: number;
  report: (line: string) => void;
}): Promise<{ passed: number; failed: number }> {
  const outcomes: Outcome[] = [];
  for await (const one of unseenCases(n, seed)) outcomes.push(judged(one));
  for (const line of tableOf(outcomes)) report(line);
  const failed = outcomes.filter(({ score }) => score < enough);
  for (const { of, score, misses } of failed.toSorted((a, b) => a.score - b.score).slice(0, 5)) {
    report(`${of.plan} (${of.mode}): ${score.toFixed(3)}`);
    for (const miss of misses.slice(0, 8)) report(`  ${miss}`);
  }
  return { passed: outcomes.length - failed.length, failed: failed.length };
}

export function judged(of: UnseenCase): Outcome {
  const result = importText(of.text);
  if (!result.ok) return { of, score: 0, misses: [result.error.message] };
  return { of, ...scoreImport(of.truth satisfies ImportAnnotation, result.value) };
}

/** Mean score, and the lowest, per style and mode. */
export function tableOf(outcomes: readonly Outcome[]): string[] {
  const kinds = new Map<string, number[]>();
  for (const { of, score } of outcomes)
    for (const kind of [`${of.style} · ${of.mode}`, `mọi kiểu · ${of.mode}`])
      kinds.set(kind, [...(kinds.get(kind) ?? []), score]);
  return [...kinds]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, scores]) => {
      const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
      return `${kind.padEnd(28)} ${mean.toFixed(3)}  thấp nhất ${Math.min(...scores).toFixed(3)}  (${scores.length})`;
    });
}
