import type { ScoreSet } from './score-set.js';
import { sumOfPoints } from './points.js';

/** What a set sums up to: its fields were held against their parts when it was read. */
export const setPoints = ({ fields }: ScoreSet): string =>
  sumOfPoints(fields.map(({ points }) => points));
