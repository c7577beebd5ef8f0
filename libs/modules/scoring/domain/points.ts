import { exact, sumOf, written, type Exact } from '#kernel';

/** Points as people keep them, at most two places: `0.25`, `12`. */
export const pointsOf = (amount: Exact): string => written(amount, 2);

export const sumOfPoints = (points: readonly string[]): string =>
  pointsOf(sumOf(points.map(exact)));
