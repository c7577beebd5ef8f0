import type { ScoreSet } from './score-set.js';
import { hundredths, pointsOf } from './points.js';

/** What a set sums up to: its fields were held against their parts when it was read. */
export const setPoints = ({ fields }: ScoreSet): string =>
  pointsOf(fields.reduce((total, { points }) => total + hundredths(points), 0));
