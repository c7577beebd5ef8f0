import type { Reading, Taken } from './figure.js';

/** What was said of a pick, in the order of the readings. */
export type SaidOf = (taken: Taken) => readonly Reading[];

/** Sorts the readings once, so that each figure takes its own without looking at all of them. */
export function sortReadings(readings: readonly Reading[]): SaidOf {
  const byPlace = new Map<string, Reading[]>();
  for (const reading of readings) {
    for (const id of [reading.subject, null]) {
      const place = placeOf({ of: reading.of, id, part: reading.part });
      const there = byPlace.get(place);
      if (there) there.push(reading);
      else byPlace.set(place, [reading]);
    }
  }
  return (taken) => {
    const said = byPlace.get(placeOf(taken)) ?? [];
    return taken.unitId ? said.filter(({ unitId }) => unitId === taken.unitId) : said;
  };
}

const placeOf = ({ of, id, part }: Taken): string => `${of} ${part} ${id ?? ''}`;
