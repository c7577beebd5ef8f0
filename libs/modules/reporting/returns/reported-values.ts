import type { ReturnContent } from '#contracts';
import type { PlanningFacade } from '#modules/planning';
import { versionsOf } from '../store/returns.sql.js';
import type { Step } from './return-desk.js';

type Reported = Parameters<PlanningFacade['keepReported']>[1];

/** The figures of the version that is being accepted, as the living plan keeps them. */
export async function reportedIn({ tx, one, registered, period, at }: Step): Promise<Reported> {
  const versions = await tx.all(versionsOf, [registered.id]);
  const version = versions.find(({ id }) => id === one.context.approved?.versionId);
  if (!version) throw new Error('An approved return has its version.');
  const { targets } = JSON.parse(version.canonical.toString('utf8')) as ReturnContent;
  return {
    returnId: registered.id,
    unitId: registered.unitId,
    from: period.windowFrom,
    to: period.windowTo,
    personId: version.approvedBy,
    at,
    source: period.title,
    values: targets.flatMap(({ targetId, value }) => (value === null ? [] : [{ targetId, value }])),
  };
}
