import { alike, likeness, tellingWords } from '../conflicts/same-words.js';

interface Row {
  readonly words: string;
}

/** The row of a new plan that speaks of the same thing in other words; none where two do as much. */
export function likelyHeir<Heir extends Row>(
  { words }: Row,
  rows: readonly Heir[],
): Heir | undefined {
  const telling = tellingWords(words);
  const [best, next] = rows
    .map((row) => ({ row, like: likeness(telling, tellingWords(row.words)) }))
    .filter(({ like }) => like >= alike)
    .toSorted((a, b) => b.like - a.like);
  return best && best.like !== next?.like ? best.row : undefined;
}
