interface Value {
  readonly unitId: string;
  readonly from: string;
  readonly to: string;
  readonly value: string;
  readonly at: string;
  readonly byHand: boolean;
  readonly replaced: boolean;
}

/** So much of the time of both is the same that two values cannot both be right. */
const sameTime = 0.8;

/**
 * Two values of one unit for nearly the same days that differ, of values in their order from the newest:
 * the newest, and the newest it disagrees with. A half-year has a quarter in it and may differ from it; what
 * somebody recorded afterwards settles what was told before.
 */
export function toldDifferently<One extends Value>(
  told: readonly One[],
): readonly [newer: One, older: One] | null {
  const newestFirst = told.filter(({ replaced }) => !replaced);
  for (const [place, newer] of newestFirst.entries()) {
    const older = newestFirst
      .slice(place + 1)
      .find(
        (one) =>
          one.unitId === newer.unitId &&
          Number(one.value) !== Number(newer.value) &&
          !(newer.byHand && newer.at > one.at) &&
          shared(one, newer) >= sameTime,
      );
    if (older) return [newer, older];
  }
  return null;
}

/** The part of both stretches of days that both have, 0 to 1. */
function shared(a: Value, b: Value): number {
  const [starts, ends] = [[a.from, b.from].map(Date.parse), [a.to, b.to].map(Date.parse)];
  const days = (from: number, to: number) => to - from + dayMs;
  const both = days(Math.max(...starts), Math.min(...ends));
  return Math.max(0, both) / days(Math.min(...starts), Math.max(...ends));
}

const dayMs = 86_400_000;
