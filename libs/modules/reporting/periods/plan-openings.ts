import { vietnamDay, type Clock } from '#kernel';
import { bodyCalendar } from '#modules/organisation';
import type { Transaction } from '#platform';
import { instantOf } from '#vntime';
import { planPeriod, type PeriodKey } from '../regimes/plan-period.js';
import type { RegimeVersion } from '../regimes/regime-version.js';
import { planOpening } from '../store/openings.sql.js';
import { regularPeriod } from '../store/periods.sql.js';
import { answersOf } from '../store/regimes.sql.js';

/**
 * Puts down when the periods of a regime are to be opened: those of this year whose units are not
 * due yet, and those of the next. A period whose days are still asked is put down once they are answered.
 */
export async function planOpenings(
  tx: Transaction,
  regime: RegimeVersion,
  clock: Clock,
): Promise<void> {
  const today = vietnamDay(clock.now());
  const year = Number(today.slice(0, 4));
  for (const { kind } of regime.definition.periods) {
    const ordinals = kind === 'month' ? months : [0];
    for (const ordinal of ordinals) {
      for (const one of [year, year + 1]) {
        await planOne(tx, regime, { kind, ordinal, year: one }, today);
      }
    }
  }
}

const months = Array.from({ length: 12 }, (_, n) => n + 1);

/** Nothing for a period that stands, that is over, or of which a day is not known. */
export async function planOne(
  tx: Transaction,
  { id, key: regimeKey, definition }: RegimeVersion,
  key: PeriodKey,
  today: string,
): Promise<void> {
  const answers = await tx.all(answersOf, [id]);
  const planned = planPeriod(definition, answers, key, await bodyCalendar(tx));
  if (!planned?.opensOn || !planned.unitDue || planned.unitDue < today) return;
  const { year, kind, ordinal } = key;
  if (await tx.one(regularPeriod, [regimeKey, year, kind, ordinal])) return;
  await tx.run(planOpening, [id, year, kind, ordinal, instantOf(planned.opensOn, '07:00')]);
}
