import type { Reading, Taken } from './figure.js';

/** What was said of a pick, in the order of the readings. */
export type SaidOf = (taken: Taken) => readonly Reading[];

/** Sorts the readings once, so that each figure takes its own without looking at all of them. */
export function sortReadings(readings: readonly Reading[]): SaidOf {
  const byPlace = new Map<string, Reading[]>();
  for (const reading of readings) {
    const { of, subject, part, unitId } = reading;
    for (const place of [
      placeOf({ of, id: subject, part }),
      placeOf({ of, id: null, part }),
      placeOf({ of, id: null, part, unitId }),
    ]) {
      const there = byPlace.get(place);
      if (there) there.push(reading);
      else byPlace.set(place, [reading]);
    }
  }
  return ({ id, unitId, ...taken }) => {
    if (id === null) return byPlace.get(placeOf({ ...taken, id, unitId })) ?? [];
    const said = byPlace.get(placeOf({ ...taken, id })) ?? [];
    return unitId ? said.filter((one) => one.unitId === unitId) : said;
  };
}

const placeOf = ({ of, id, part, unitId }: Taken): string =>
  `${of} ${part} ${id ?? ''} ${unitId ?? ''}`;
