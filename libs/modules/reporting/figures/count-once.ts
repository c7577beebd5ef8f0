import type { LeftOut, Reading } from './figure.js';

interface CountedOnce {
  readonly counted: readonly Reading[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * What a unit and its parts both report of one thing counts once: the words of the parts, or those
 * of the whole. Silence takes nobody's place.
 */
export function countOnce(
  readings: readonly Reading[],
  parentOf: ReadonlyMap<string, string | null>,
  take: 'parts' | 'wholes',
): CountedOnce {
  const speaking = new Map<string, Set<string>>();
  for (const { subject, unitId, value } of readings) {
    if (value !== null) speakersOf(speaking, subject).add(unitId);
  }
  const doubled = take === 'parts' ? wholesAbove(speaking, parentOf) : speaking;
  const counted: Reading[] = [];
  const leftOut: LeftOut[] = [];
  for (const reading of readings) {
    const others = speakersOf(doubled, reading.subject);
    const isDouble =
      take === 'parts'
        ? others.has(reading.unitId)
        : above(reading.unitId, parentOf).some((unit) => others.has(unit));
    if (isDouble) leftOut.push({ ...reading, because: reasons[take] });
    else counted.push(reading);
  }
  return { counted, leftOut };
}

const reasons = { parts: 'countedInItsParts', wholes: 'countedInItsParent' } as const;

/** Per subject, every unit that has a part which speaks. */
function wholesAbove(
  speaking: ReadonlyMap<string, ReadonlySet<string>>,
  parentOf: ReadonlyMap<string, string | null>,
): Map<string, Set<string>> {
  const wholes = new Map<string, Set<string>>();
  for (const [subject, units] of speaking) {
    const found = speakersOf(wholes, subject);
    for (const unit of units) for (const whole of above(unit, parentOf)) found.add(whole);
  }
  return wholes;
}

/** The units above one; a tree that bites its tail ends where it began. */
function above(unitId: string, parentOf: ReadonlyMap<string, string | null>): string[] {
  const found: string[] = [];
  let unit = parentOf.get(unitId);
  while (unit && unit !== unitId && !found.includes(unit)) {
    found.push(unit);
    unit = parentOf.get(unit);
  }
  return found;
}

function speakersOf(speaking: Map<string, Set<string>>, subject: string): Set<string> {
  const known = speaking.get(subject) ?? new Set<string>();
  speaking.set(subject, known);
  return known;
}
