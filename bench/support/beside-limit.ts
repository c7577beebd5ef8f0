import type { Driven } from './drive.js';
import { median, rounded } from './percentile.js';

/** Commands a second of one turn; the peer tells no times of single commands. */
export type Pace = Pick<Driven, 'perSecond'> & Partial<Pick<Driven, 'p50' | 'p99'>>;

export const medianPace = (paces: readonly Pace[]): number =>
  Math.round(median(paces.map(({ perSecond }) => perSecond)));

/** The turns of one who was measured, each beside the limit's turn before it. */
export function besideLimit(how: string, ours: readonly Pace[], limit: readonly Pace[]): object {
  const ratios = ours.map(({ perSecond }, turn) => perSecond / (limit[turn]?.perSecond ?? NaN));
  return {
    [`${how}/giây`]: medianPace(ours),
    [`${how}: tỷ lệ`]: rounded(median(ratios), 2),
    [`${how}: thấp–cao`]: `${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`,
    [`${how}: p50 (ms)`]: rounded(median(ours.map(({ p50 = NaN }) => p50))),
    [`${how}: p99 (ms)`]: rounded(median(ours.map(({ p99 = NaN }) => p99))),
  };
}
