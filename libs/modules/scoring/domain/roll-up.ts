import type { ScoreStage } from './score-set.js';
import { exact, minus } from '#kernel';
import { pointsOf, sumOfPoints } from './points.js';

/** Points of one part in each stage; null: nobody said anything there. */
export type Scored = Readonly<Record<ScoreStage, string | null>>;

export interface Sums {
  /** The maximum. */
  readonly points: string;
  readonly self: string;
  readonly first: string;
  readonly second: string;
  /** Of the maximum, by the newest stage that has spoken; what nobody scored is not lost yet. */
  readonly lost: string;
}

export interface ScoredPart {
  readonly points: string;
  readonly scored: Scored;
}

/** What counts in the end: a stage that says nothing keeps what the one before it said. */
export const newestOf = ({ self, first, second }: Scored): string | null => second ?? first ?? self;

export const lostOf = ({ points, scored }: ScoredPart): string => {
  const newest = newestOf(scored);
  return newest === null ? '0' : pointsOf(minus(exact(points), exact(newest)));
};

/** Totals of a criterion, a field, a sheet. */
export function rollUp(parts: readonly ScoredPart[]): Sums {
  const sum = (points: (part: ScoredPart) => string | null): string =>
    sumOfPoints(parts.map((part) => points(part) ?? '0'));
  return {
    points: sum((part) => part.points),
    self: sum(({ scored }) => scored.self),
    first: sum(({ scored }) => scored.first ?? scored.self),
    second: sum(({ scored }) => newestOf(scored)),
    lost: sum(lostOf),
  };
}
