import { Engine } from '#engine';
import { DomainError, type Clock, type Ids, type UnitId } from '#kernel';
import { demand, trailActor, type Actor } from '#modules/organisation';
import { CLOCK, IDS, systemActor, UnitOfWork, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { lockOf, type ReturnContext, type ReturnEvent } from '../domain/unit-return.js';
import type { PeriodId } from '../returns/accepted-returns.js';
import {
  decideException,
  heldException,
  insertException,
  type LockException,
  type LockExceptionId,
} from '../store/exceptions.sql.js';
import { heldPeriod, type Period } from '../store/periods.sql.js';
import { insertNote, returnOfUnit } from '../store/returns.sql.js';
import { takeOverOnReturn } from './take-over.js';

export interface AskedException {
  readonly periodId: PeriodId;
  readonly unitId: UnitId;
  readonly reason: string;
  readonly until: Date;
}

/** A lock opened for one unit: somebody says why and until when, somebody else grants it. */
@Injectable()
export class LockExceptions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly engine: Engine,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  ask(actor: Actor, { periodId, unitId, reason, until }: AskedException): Promise<PeriodId> {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      const { period, registered } = await this.returnIn(tx, periodId, unitId);
      const at = this.clock.now();
      const post = demand(actor, 'create', 'LockException', factsOf(period, unitId));
      if (at < period.lockAt) {
        throw new DomainError('PeriodIsNotLockedYet', { lockAt: period.lockAt.toISOString() });
      }
      if (until <= at || until.getTime() > at.getTime() + longestMs) {
        throw new DomainError('ExceptionEndsLater');
      }
      await this.lockWhatIsDue(tx, registered.id, at);
      const exceptionId = this.ids.next<'LockException'>();
      await this.engine.runWithin<ReturnContext, ReturnEvent>(
        tx,
        { instanceId: registered.id, at },
        async (_, one) => {
          const by = { by: actor.personId, at: at.toISOString() };
          const ends = until.toISOString();
          const event = { type: 'exception.ask', ...by, exceptionId, reason, until: ends } as const;
          one.demand(event);
          await tx.run(insertNote, [registered.id, one.revision + 1, reason]);
          return { event, actor: trailActor(actor, post) };
        },
      );
      const values = [exceptionId, periodId, unitId, reason, until, actor.personId, at];
      await tx.run(insertException, values);
      return periodId;
    });
  }

  grant(actor: Actor, id: LockExceptionId): Promise<PeriodId> {
    return this.decide(actor, id, 'approve', (by, { until }) => ({
      ...{ type: 'exception.grant', ...by, until: until.toISOString() },
    }));
  }

  refuse(actor: Actor, id: LockExceptionId): Promise<PeriodId> {
    return this.decide(actor, id, 'refuse', (by) => ({ type: 'exception.refuse', ...by }));
  }

  private decide(
    actor: Actor,
    id: LockExceptionId,
    action: 'approve' | 'refuse',
    eventOf: (by: By, exception: LockException) => ReturnEvent,
  ): Promise<PeriodId> {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      const exception = await tx.one(heldException, [id]);
      if (!exception) throw new DomainError('ExceptionIsUnknown');
      const { periodId, unitId } = exception;
      const { period, registered } = await this.returnIn(tx, periodId, unitId);
      const post = demand(actor, action, 'LockException', factsOf(period, unitId));
      if (exception.decidedAt) throw new DomainError('ExceptionIsDecided');
      const at = this.clock.now();
      const { state } = await this.engine.runWithin<ReturnContext, ReturnEvent>(
        tx,
        { instanceId: registered.id, at },
        () => ({
          event: eventOf({ by: actor.personId, at: at.toISOString() }, exception),
          actor: trailActor(actor, post),
        }),
      );
      if (state === 'open') await takeOverOnReturn(tx, registered, { by: actor.personId, at });
      await tx.run(decideException, [id, actor.personId, at, action === 'approve']);
      return periodId;
    });
  }

  /** Its lock has struck, and the sweep has not come by yet: nobody waits for the sweep. */
  private async lockWhatIsDue(tx: Transaction, instanceId: string, at: Date): Promise<void> {
    const one = await this.engine.loadHeld<ReturnContext, ReturnEvent>(tx, instanceId);
    const event = { type: 'clock.lock' } as const;
    if (at.toISOString() < lockOf(one.context) || !one.can(event)) return;
    await this.engine.runWithin<ReturnContext, ReturnEvent>(tx, { instanceId, at }, () => ({
      ...{ event, actor: systemActor },
    }));
  }

  private async returnIn(tx: Transaction, periodId: PeriodId, unitId: UnitId) {
    const period = await tx.one(heldPeriod, [periodId]);
    if (!period) throw new DomainError('PeriodIsUnknown');
    const registered = await tx.one(returnOfUnit, [periodId, unitId]);
    if (!registered) throw new DomainError('ReturnIsUnknown');
    return { period, registered };
  }
}

interface By {
  readonly by: Actor['personId'];
  readonly at: string;
}

const factsOf = ({ coordinatingUnitId }: Period, unitId: UnitId) => ({
  unitId,
  coordinatingUnitId,
});

const longestMs = 60 * 86_400_000;
