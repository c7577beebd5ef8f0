import type { periodsContract, ReplyOf } from '#contracts';
import { compareVietnamese, DomainError, vietnamDay, type Clock, type UnitId } from '#kernel';
import {
  abilitiesOf,
  bodyCalendar,
  can,
  demand,
  directoryOf,
  type Actor,
  type Directory,
} from '#modules/organisation';
import { CLOCK, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { rateOf, timelinessOf } from '../domain/timeliness.js';
import { findingsOfHeirs } from '../periods/rows-left-behind.js';
import { timelinessSheet } from '../periods/timeliness-sheet.js';
import { rowsOfNobody } from '../periods/rows-of-nobody.js';
import { findingsOfDays } from '../regimes/plan-period.js';
import { kindNames } from '../regimes/regime-words.js';
import { waitedFor, whyNotReady } from '../report/waited-for.js';
import { returnWords } from '../return-words.js';
import type { PeriodId } from '../returns/accepted-returns.js';
import { exceptionsOfPeriod, type LockException } from '../store/exceptions.sql.js';
import { periodById, periodsOfYear, type Period } from '../store/periods.sql.js';
import { allRegimes } from '../store/regimes.sql.js';
import { standingOfPeriod, standingOfYear, type StandingRow } from '../store/standing.sql.js';
import { successions } from '../store/successions.sql.js';

type Summary = ReplyOf<typeof periodsContract.list>[number];
type View = ReplyOf<typeof periodsContract.read>;
type Rates = ReplyOf<typeof periodsContract.timeliness>;

/** What is shown of periods: their clocks, which unit stands where, who was in time. */
@Injectable()
export class ReadPeriods {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  async list(tx: Transaction, actor: Actor, year: number): Promise<Summary[]> {
    const periods = await tx.all(periodsOfYear, [year]);
    const standing = await tx.all(standingOfYear, [year]);
    const teller = await this.teller(tx);
    const facts = ({ coordinatingUnitId }: Period) => ({ coordinatingUnitId });
    return periods
      .filter((period) => can(abilitiesOf(actor), 'read', 'Period', facts(period)))
      .map((period) =>
        teller.summary(
          period,
          standing.filter(({ periodId }) => periodId === period.id),
        ),
      );
  }

  async view(tx: Transaction, actor: Actor, periodId: PeriodId): Promise<View> {
    const period = await tx.one(periodById, [periodId]);
    if (!period) throw new DomainError('PeriodIsUnknown');
    const { coordinatingUnitId, unitDue } = period;
    demand(actor, 'read', 'Period', { coordinatingUnitId });
    const standing = await tx.all(standingOfPeriod, [periodId]);
    const waited = await waitedFor(tx, periodId);
    const teller = await this.teller(tx);
    const asked = await tx.all(exceptionsOfPeriod, [periodId]);
    const calendar = await bodyCalendar(tx);
    const { windowTo, centreDue } = period;
    return {
      ...teller.summary(period, standing),
      standing: standing
        .map((one) => teller.standing(one))
        .sort((a, b) => compareVietnamese(a.unitName, b.unitName)),
      exceptions: asked
        .filter(({ unitId }) =>
          can(abilitiesOf(actor), 'read', 'LockException', { unitId, coordinatingUnitId }),
        )
        .map((one) => teller.exception(one, actor, coordinatingUnitId)),
      findings: [
        ...findingsOfDays({ windowTo, unitDue, centreDue }, calendar),
        ...(await findingsOfHeirs(tx, periodId)),
        ...(await rowsOfNobody(tx, period.year, vietnamDay(this.clock.now()))),
      ],
      notReady: waited.length > 0 ? whyNotReady(waited, unitDue) : null,
      mayOpenOthers: can(abilitiesOf(actor), 'create', 'Period', { coordinatingUnitId }),
    };
  }

  /** In time and whole: per period, per unit, over the year. */
  async timeliness(tx: Transaction, actor: Actor, year: number): Promise<Rates> {
    const periods = await this.list(tx, actor, year);
    const seen = new Set(periods.map(({ id }) => id));
    const all = (await tx.all(standingOfYear, [year])).filter(({ periodId }) => seen.has(periodId));
    const { unit } = await directoryOf(tx);
    const ends = await tx.all(successions);
    const endOf = (unitId: UnitId) => {
      const end = ends.find((one) => one.unitId === unitId);
      return end ? { successorName: end.successorId && unit(end.successorId) } : null;
    };
    const now = this.clock.now();
    return {
      year,
      total: rateOf(all, now),
      periods: periods.map(({ id, title }) => ({
        ...{ id, title },
        ...rateOf(
          all.filter(({ periodId }) => periodId === id),
          now,
        ),
      })),
      units: [...new Set(all.map(({ unitId }) => unitId))]
        .map((id) => ({
          id,
          name: unit(id),
          ended: endOf(id),
          ...rateOf(
            all.filter(({ unitId }) => unitId === id),
            now,
          ),
        }))
        .sort((a, b) => compareVietnamese(a.name, b.name)),
    };
  }

  /** The same as a workbook. */
  async timelinessSheet(tx: Transaction, actor: Actor, year: number) {
    const rates = await this.timeliness(tx, actor, year);
    const now = this.clock.now();
    const stands = new Map(
      (await tx.all(standingOfYear, [year])).map((one) => [
        `${one.periodId} ${one.unitId}`,
        timelinessOf(one, now),
      ]),
    );
    const standing = (period: string, unit: string) => stands.get(`${period} ${unit}`);
    const bytes = await timelinessSheet({ rates, standing });
    return { bytes, fileName: `dung-han-${year}.xlsx` };
  }

  private async teller(tx: Transaction): Promise<Teller> {
    const directory = await directoryOf(tx);
    const regimes = await tx.all(allRegimes);
    const submittedTo = new Map(regimes.map(({ id, definition }) => [id, definition.submittedTo]));
    return tellerOf(directory, (id) => submittedTo.get(id as never) ?? null, this.clock.now());
  }
}

type Teller = ReturnType<typeof tellerOf>;

/** Periods and what stands in them, in the words of the contract. */
function tellerOf(
  { unit, person }: Directory,
  submittedTo: (regimeId: string) => string | null,
  now: Date,
) {
  return {
    summary: ({ regimeKey: _, ...period }: Period, standing: readonly StandingRow[]): Summary => ({
      ...period,
      kindName: kindNames[period.kind],
      submittedTo: period.regimeId && submittedTo(period.regimeId),
      coordinatingUnitName: unit(period.coordinatingUnitId),
      lockAt: period.lockAt.toISOString(),
      openedAt: period.openedAt.toISOString(),
      state: now >= period.lockAt ? 'locked' : 'open',
      units: standing.length,
      accepted: standing.filter(({ acceptedAt }) => acceptedAt !== null).length,
      waived: standing.filter(({ state }) => state === 'waived').length,
    }),
    standing: (one: StandingRow): View['standing'][number] => {
      const { returnId, unitId, state, sentAt, acceptedAt, filled, asked, exceptionUntil } = one;
      return {
        ...{ returnId, unitId, state, sentAt, acceptedAt, filled, asked, exceptionUntil },
        unitName: unit(unitId),
        stateName: returnWords.states[state],
        timeliness: timelinessOf(one, now),
      };
    },
    exception: (
      { id, unitId, reason, until, askedBy, askedAt, decidedBy, decidedAt, granted }: LockException,
      actor: Actor,
      coordinatingUnitId: Period['coordinatingUnitId'],
    ): View['exceptions'][number] => ({
      ...{ id, unitId, reason, granted },
      unitName: unit(unitId),
      until: until.toISOString(),
      askedBy: person(askedBy),
      askedAt: askedAt.toISOString(),
      decidedBy: decidedBy && person(decidedBy),
      decidedAt: decidedAt?.toISOString() ?? null,
      mayDecide:
        decidedAt === null &&
        askedBy !== actor.personId &&
        can(abilitiesOf(actor), 'approve', 'LockException', { unitId, coordinatingUnitId }),
    }),
  };
}
