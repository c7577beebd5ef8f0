import { bodyCalendar } from '#modules/organisation';
import type { Transaction } from '#platform';
import type { Journey } from '../../journey-desk.js';
import { timesFrom, type OfferedTimes } from '../../routes/stage-times.js';

/** When stages that open now will be due; the calendar is not asked for a route without limits. */
export async function offeredTimes(
  tx: Transaction,
  { context: { route } }: Pick<Journey, 'context'>,
  at: Date,
): Promise<{ readonly times?: OfferedTimes }> {
  if (!route?.route.stages.some(({ limit }) => limit !== undefined)) return {};
  return { times: timesFrom(route.route, at, await bodyCalendar(tx)) };
}
