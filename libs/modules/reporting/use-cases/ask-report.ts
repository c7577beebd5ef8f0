import { Engine } from '#engine';
import { DomainError, type Clock, type Id, type Ids, type UnitId } from '#kernel';
import { demand, listUnits, trailActor, type Actor } from '#modules/organisation';
import { CLOCK, IDS, UnitOfWork, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { OpenPeriod } from '../periods/open-period.js';
import type { PeriodKey } from '../regimes/plan-period.js';
import type { RegimeId } from '../regimes/regime-version.js';
import type { PeriodId } from '../returns/accepted-returns.js';
import { usual } from '../returns/checks.js';
import { setSuccessor } from '../store/successions.sql.js';
import { taskById } from '../store/plan-rows.sql.js';
import { regimeById } from '../store/regimes.sql.js';
import { takeOverOnNaming } from './take-over.js';

export interface AskedReport {
  readonly title: string;
  readonly basis: string;
  readonly coordinatingUnitId: UnitId;
  /** Empty: every unit that works; for a report of a task: the units of the task. */
  readonly unitIds: readonly UnitId[];
  readonly taskId: string | null;
  readonly windowFrom: string;
  readonly windowTo: string;
  readonly unitDue: string;
  readonly centreDue: string;
  readonly lockOn: string;
}

/** Periods that people open: a regular one before its day, a report asked for once or of one task. */
@Injectable()
export class AskReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly engine: Engine,
    private readonly periods: OpenPeriod,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  open(actor: Actor, regimeId: RegimeId, key: PeriodKey): Promise<PeriodId> {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      const regime = await tx.one(regimeById, [regimeId]);
      if (!regime) throw new DomainError('RegimeIsUnknown');
      const { coordinatingUnitId } = regime;
      if (regime.state !== 'active' || !coordinatingUnitId) {
        throw new DomainError('RegimeIsNotInForce');
      }
      const post = demand(actor, 'create', 'Period', { coordinatingUnitId });
      const by = { personId: actor.personId, actor: trailActor(actor, post) };
      return this.periods.regular(tx, regime, key, by);
    });
  }

  /** `ReportIsAskedAlready`: the same title with the same day. */
  ask(actor: Actor, { unitIds, taskId, ...asked }: AskedReport): Promise<PeriodId> {
    const { coordinatingUnitId } = asked;
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      const post = demand(actor, 'create', 'Period', { coordinatingUnitId });
      await refuseUnknownUnits(tx, [coordinatingUnitId, ...unitIds]);
      if (taskId && !(await tx.one(taskById, [taskId]))) throw new DomainError('TaskIsUnknown');
      const period = {
        ...asked,
        regimeId: null,
        regimeVersion: null,
        regimeKey: null,
        year: Number(asked.windowTo.slice(0, 4)),
        kind: taskId ? ('task' as const) : ('adHoc' as const),
        ordinal: 0,
        taskId: taskId as Id<'PlanTask'> | null,
      };
      const opened = await this.periods.open(tx, period, {
        reminders: usual.reminders,
        only: unitIds.length > 0 ? unitIds : null,
        by: { personId: actor.personId, actor: trailActor(actor, post) },
      });
      if (!opened) throw new DomainError('ReportIsAskedAlready', { title: asked.title });
      return opened;
    });
  }

  /** Which unit goes on with the work of one that ends, or that none does: said before it closes, or afterwards. */
  succeed(actor: Actor, unitId: UnitId, successorId: UnitId | null, basis: string): Promise<void> {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      const post = demand(actor, 'administer', 'Organisation', {});
      const units = await listUnits(tx);
      const ending = units.find(({ id }) => id === unitId);
      const successor = units.find(({ id }) => id === successorId);
      if (!ending || (successorId !== null && !successor)) throw new DomainError('UnitIsNotKnown');
      if (unitId === successorId) throw new DomainError('SuccessorIsAnother');
      if (successor && successor.closedOn !== null) {
        throw new DomainError('SuccessorWorks', { unit: successor.name });
      }
      const at = this.clock.now();
      await tx.run(setSuccessor, [unitId, successorId, basis, actor.personId, at]);
      if (successorId) {
        await takeOverOnNaming(tx, this.engine, successorId, { by: actor.personId, at });
      }
      await tx.record({
        id: this.ids.next<'TrailEvent'>(),
        ...{ bodyId: tx.bodyId, at, action: 'UnitSucceeded', subjectVersion: 0 },
        actor: trailActor(actor, post),
        subject: { type: 'Organisation', id: tx.bodyId },
        data: { unit: ending.name, successor: successor?.name ?? null, basis },
      });
    });
  }
}

async function refuseUnknownUnits(tx: Transaction, ids: readonly UnitId[]): Promise<void> {
  const known = new Set((await listUnits(tx)).map(({ id }) => id));
  if (!ids.every((id) => known.has(id))) throw new DomainError('UnitIsNotKnown');
}
