import type { OpenedKind } from '#contracts';
import { Engine } from '#engine';
import { DomainError, type Clock, type Ids, type PersonId } from '#kernel';
import { bodyCalendar } from '#modules/organisation';
import { CLOCK, IDS, systemActor, type TrailActor, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import {
  disorderOf,
  isReady,
  lockAtOf,
  missingDays,
  planPeriod,
  type PeriodKey,
  type ReadyPeriod,
} from '../regimes/plan-period.js';
import type { RegimeVersion } from '../regimes/regime-version.js';
import { clockNames, kindNames, periodTitle } from '../regimes/regime-words.js';
import type { PeriodId } from '../returns/accepted-returns.js';
import {
  insertionOf,
  insertPeriod,
  regularPeriod,
  type NewPeriod,
  type Period,
} from '../store/periods.sql.js';
import { answersOf } from '../store/regimes.sql.js';
import { openReturns, type ReturnsToOpen } from './open-returns.js';

/** Opens periods with the returns of their units. */
@Injectable()
export class OpenPeriod {
  constructor(
    private readonly engine: Engine,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /**
   * The period of a regime; one that stands already is left as it is. `PeriodDaysAreAsked`,
   * `PeriodDaysAreInDisorder`, `BodyHasNoUnits`
   */
  async regular(
    tx: Transaction,
    regime: RegimeVersion,
    key: PeriodKey,
    by: { readonly personId: PersonId; readonly actor: TrailActor } | null = null,
  ): Promise<PeriodId> {
    const days = await this.daysOf(tx, regime, key);
    const { definition, coordinatingUnitId } = regime;
    if (!coordinatingUnitId) throw new DomainError('RegimeIsNotInForce', { key: regime.key });
    const period = {
      ...days,
      title: periodTitle(definition.title, key),
      regimeId: regime.id,
      regimeVersion: regime.version,
      regimeKey: regime.key,
      coordinatingUnitId,
      ...{ taskId: null, basis: null },
    };
    const opened = await this.open(tx, period, {
      reminders: definition.reminders,
      only: null,
      by,
    });
    if (opened) return opened;
    const { kind, year, ordinal } = key;
    const stands = await tx.one(regularPeriod, [regime.key, year, kind, ordinal]);
    if (!stands) throw new Error('A period that could not be opened stands.');
    return stands.id;
  }

  /** Null when the same one stands already. */
  async open(
    tx: Transaction,
    { lockOn, ...days }: Omit<Period, 'id' | 'openedAt' | 'lockAt'> & { readonly lockOn: string },
    { reminders, only, by }: Opening,
  ): Promise<PeriodId | null> {
    const fault = disorderOf({ ...days, lockOn });
    if (fault) throw new DomainError('PeriodDaysAreInDisorder', { fault });
    const period: NewPeriod = {
      ...days,
      id: this.ids.next<'Period'>(),
      lockAt: lockAtOf(lockOn),
      openedAt: this.clock.now(),
      openedBy: by?.personId ?? null,
    };
    if (!(await tx.one(insertPeriod, insertionOf(period)))) return null;
    const actor = by?.actor ?? systemActor;
    const { engine, ids } = this;
    await openReturns(tx, { engine, ids }, { period, reminders, only, actor });
    await this.record(tx, period, actor);
    return period.id;
  }

  private async daysOf(
    tx: Transaction,
    { id, definition }: RegimeVersion,
    key: PeriodKey,
  ): Promise<ReadyPeriod> {
    const planned = planPeriod(
      definition,
      await tx.all(answersOf, [id]),
      key,
      await bodyCalendar(tx),
    );
    if (!planned) {
      throw new DomainError('PeriodIsNotOfRegime', { kindName: kindNames[key.kind as OpenedKind] });
    }
    if (isReady(planned)) return planned;
    throw new DomainError('PeriodDaysAreAsked', {
      title: periodTitle(definition.title, key),
      missing: missingDays(planned).map((clock) => clockNames[clock]),
    });
  }

  private async record(tx: Transaction, period: NewPeriod, actor: TrailActor): Promise<void> {
    const { id, title, regimeId, regimeVersion, windowFrom, windowTo, unitDue, centreDue } = period;
    await tx.record({
      id: this.ids.next<'TrailEvent'>(),
      bodyId: tx.bodyId,
      at: period.openedAt,
      action: 'PeriodOpened',
      subject: { type: 'Period', id },
      subjectVersion: 0,
      actor,
      data: {
        ...{ title, regimeId, regimeVersion, windowFrom, windowTo, unitDue, centreDue },
        lockAt: period.lockAt.toISOString(),
        basis: period.basis,
      },
    });
  }
}

interface Opening extends Pick<ReturnsToOpen, 'reminders' | 'only'> {
  readonly by: { readonly personId: PersonId; readonly actor: TrailActor } | null;
}
