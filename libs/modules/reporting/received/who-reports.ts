import { compareVietnamese } from '#kernel';
import { bodyProfile, listReceivers } from '#modules/organisation';
import type { Transaction } from '#platform';
import { reportingBodies } from './store/reporting-bodies.sql.js';

/** A body that reports from a day until another, both counted (`YYYY-MM-DD`); null: to this day. */
export interface ReportingBody {
  readonly organId: string;
  readonly name: string;
  readonly from: string;
  readonly until: string | null;
}

/** A period as far as it decides who reports in it. */
export interface PeriodToReport {
  readonly regime: string;
  /** The last day of its data; null where nobody said. */
  readonly windowTo: string | null;
}

/** By regime; a regime without a list is reported by everybody. */
export type ReportingLists = ReadonlyMap<string, readonly ReportingBody[]>;

export const reportingLists = async (tx: Transaction): Promise<ReportingLists> =>
  new Map((await tx.all(reportingBodies)).map(({ regime, bodies }) => [regime, bodies]));

/** Whoever is no more on the last day of the data does not report of it: his successor does. */
export function reportsIn(
  lists: ReportingLists,
  organId: string,
  { regime, windowTo }: PeriodToReport,
): boolean {
  const bodies = lists.get(regime);
  if (!bodies) return true;
  return bodies.some(
    (one) =>
      one.organId === organId &&
      (windowTo === null ||
        (one.from <= windowTo && (one.until === null || windowTo <= one.until))),
  );
}

interface Named {
  readonly organId: string;
  readonly name: string;
}

/** Everybody who reports in one of the periods, by name. */
export async function whoReports(
  tx: Transaction,
  lists: ReportingLists,
  periods: readonly PeriodToReport[],
): Promise<readonly Named[]> {
  const listed = [...lists.values()]
    .flat()
    .filter(({ organId }) => periods.some((period) => reportsIn(lists, organId, period)));
  const all = periods.every(({ regime }) => lists.has(regime)) ? [] : await possibleBodies(tx);
  return byName([...listed, ...all]);
}

/** Everybody documents are exchanged with, save one's own superior. */
export async function possibleBodies(tx: Transaction): Promise<readonly Named[]> {
  const { superiorName } = await bodyProfile(tx);
  const receivers = (await listReceivers(tx)).filter(({ name }) => name !== superiorName);
  return receivers.map(({ organId, name }) => ({ organId, name }));
}

/** Each body once. */
export const byName = (bodies: readonly Named[]): readonly Named[] =>
  [...new Map(bodies.map(({ organId, name }) => [organId, { organId, name }])).values()].sort(
    (a, b) => compareVietnamese(a.name, b.name),
  );
