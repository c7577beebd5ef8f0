import type { Station } from '#contracts';
import { happened, type OpenWork, type Returned, type Way } from './way.js';

/** What a station has to say; whatever it leaves out is nothing. */
export type Told = Pick<Station, 'state'> & Partial<Station>;

export function waitsFor({ now }: Way, items: readonly OpenWork[]): Told {
  const [first] = items;
  const dueAt = first?.dueAt ?? null;
  return {
    state: 'waiting',
    who: named(items.map(({ who }) => who)),
    since: instant(first?.since),
    dueAt: instant(dueAt),
    overdue: dueAt !== null && dueAt < now,
    mine: items.some(({ mine }) => mine),
  };
}

export function done(way: Way, event: string): Told {
  const step = happened(way, event);
  return { state: 'done', who: step?.by ? way.nameOf(step.by) : null, at: instant(step?.at) };
}

export const returned = ({ nameOf }: Way, { by, at, reason }: Returned): Told => ({
  state: 'returned',
  who: by && nameOf(by),
  at: instant(at),
  hint: `Trả lại: ${reason}`,
});

/** One name, two names, or the first and how many more. */
export function named(names: readonly string[]): string | null {
  const [first, second, ...more] = [...new Set(names)];
  if (first === undefined) return null;
  if (second === undefined) return first;
  return more.length === 0 ? `${first}, ${second}` : `${first} và ${more.length + 1} nơi khác`;
}

export const instant = (at: Date | null | undefined): string | null => at?.toISOString() ?? null;
