import { addWorkingHours, type WorkingCalendar } from '#vntime';
import {
  isDecided,
  stagesOpened,
  type Route,
  type RouteProgress,
  type StageTimes,
} from '../route.js';

/** By stage: when it would be due if it opened now. What an event carries that may open stages. */
export type OfferedTimes = Readonly<Record<string, StageTimes>>;

/** Times of every stage that has a limit, counted in working hours from now. */
export const timesFrom = (route: Route, now: Date, calendar: WorkingCalendar): OfferedTimes =>
  Object.fromEntries(
    route.stages.flatMap(({ key, limit }) => {
      if (!limit) return [];
      const due = addWorkingHours(now, limit.hours, calendar);
      const after = (hours: number) => addWorkingHours(due, hours, calendar).toISOString();
      const times: StageTimes = {
        due: due.toISOString(),
        ...(limit.remindBefore ? { remind: after(-limit.remindBefore) } : {}),
        ...(limit.escalateAfter ? { escalate: after(limit.escalateAfter) } : {}),
      };
      return [[key, times]];
    }),
  );

/** Stages that have just been opened take the time that was offered for them. */
export function withTimes(
  progress: RouteProgress,
  offered: OfferedTimes | undefined,
): RouteProgress {
  const fresh = stagesOpened(progress).flatMap((stage): [string, StageTimes][] => {
    const times = offered?.[stage.key];
    const isFresh = stage.limit && !isDecided(progress, stage) && !progress.times?.[stage.key];
    return times && isFresh ? [[stage.key, times]] : [];
  });
  if (fresh.length === 0) return progress;
  return { ...progress, times: { ...progress.times, ...Object.fromEntries(fresh) } };
}
