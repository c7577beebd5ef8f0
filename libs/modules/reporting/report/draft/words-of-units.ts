import type { ReportedUnit } from './material.js';

/** What units wrote, line by line, each under the unit's name; who wrote nothing is not named. */
export const wordsOf = (
  units: readonly ReportedUnit[],
  kind: 'good' | 'bad' | 'causes' | 'proposals' | 'difficulties',
): readonly string[] =>
  units.flatMap(({ unitName, content }) => {
    if (kind === 'difficulties')
      return content.tasks.flatMap(({ number, difficulties }) =>
        linesOf(difficulties).map((line) => `${unitName}, nhiệm vụ ${number}: ${line}`),
      );
    const own = linesOf(content.words[kind]).map((line) => `${unitName}: ${line}`);
    if (kind !== 'proposals') return own;
    const onTasks = content.tasks.flatMap(({ number, proposals }) =>
      linesOf(proposals).map((line) => `${unitName}, nhiệm vụ ${number}: ${line}`),
    );
    return [...own, ...onTasks];
  });

const linesOf = (words: string): string[] =>
  words
    .split(/\r?\n/)
    .map((line) => line.replace(/^[\s\-+•*]+/, '').trim())
    .filter((line) => line !== '')
    .map((line) => (/[.;:!?]$/.test(line) ? line : `${line}.`));
