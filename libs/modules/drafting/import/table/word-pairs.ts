import type { Line } from '../lines.js';
import { commonPairs } from './common-pairs.js';
import { folded } from './folded.js';

/** Whether two words stand side by side somewhere in a document: `cán` | `bộ`. */
export type KnowsPair = (before: string, after: string) => boolean;

/** The pairs of words the genre has, and those that stand side by side inside the lines and cells of a document. */
export function wordPairs(lines: readonly Line[]): KnowsPair {
  const pairs = new Set<string>(commonPairs);
  for (const line of lines)
    for (const cell of line.cells.length > 1 ? line.cells.map(folded) : [line.folded]) {
      const words = cell.split(' ');
      words.forEach((word, at) => at > 0 && pairs.add(`${words[at - 1] ?? ''} ${bare(word)}`));
    }
  return (before, after) => pairs.has(`${lastWord(before)} ${firstWord(after)}`);
}

const bare = (word: string): string => word.replace(/[.,;:)]+$/, '');

const lastWord = (text: string): string => folded(text).split(' ').at(-1) ?? '';

const firstWord = (text: string): string => bare(folded(text).split(' ')[0] ?? '');
