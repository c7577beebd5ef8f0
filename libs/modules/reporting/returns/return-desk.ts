import type { ActionName } from '#contracts';
import { Engine, type Instance, type Outcome } from '#engine';
import { DomainError, type Clock, type PersonId } from '#kernel';
import { demand, trailActor, type Actor, type Facts } from '#modules/organisation';
import { CLOCK, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Place, ReturnContext, ReturnEvent } from '../domain/unit-return.js';
import { heldPeriod, type Period } from '../store/periods.sql.js';
import { insertNote, returnById, type UnitReturn } from '../store/returns.sql.js';
import type { ReturnId } from './accepted-returns.js';

export type Return = Instance<ReturnContext, ReturnEvent>;

/** Somebody acts on a unit's return. */
export interface ReturnAct {
  readonly actor: Actor;
  readonly returnId: ReturnId;
}

export interface Step {
  readonly tx: Transaction;
  readonly one: Return;
  readonly registered: UnitReturn;
  readonly period: Period;
  readonly at: Date;
  readonly by: { readonly by: PersonId; readonly at: string };
}

/** Where a person's act on a return meets the engine: ability on the stored row, then the act. */
@Injectable()
export class ReturnDesk {
  constructor(
    private readonly engine: Engine,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  act(
    { actor, returnId }: ReturnAct,
    action: ActionName,
    decide: (step: Step) => Promise<ReturnEvent> | ReturnEvent,
  ): Promise<Outcome> {
    const command = { bodyId: actor.bodyId, instanceId: returnId, at: this.clock.now() };
    return this.engine.run<ReturnContext, ReturnEvent>(command, async (tx, one) => {
      const registered = await registeredReturn(tx, returnId);
      // Whether the lock has come is asked once its period is held, not when the request came in.
      const period = await tx.one(heldPeriod, [registered.periodId]);
      if (!period) throw new DomainError('NothingIsFound');
      const at = this.clock.now();
      const post = demand(actor, action, 'UnitReturn', returnFacts(one));
      const by = { by: actor.personId, at: at.toISOString() };
      const event = await decide({ tx, one, registered, period, at, by });
      one.demand(event);
      const note = 'reason' in event ? event.reason : '';
      if (note.trim() !== '') await tx.run(insertNote, [returnId, one.revision + 1, note]);
      return { event, actor: trailActor(actor, post) };
    });
  }
}

/** Something else than a return is not found. */
export async function registeredReturn(tx: Transaction, returnId: string): Promise<UnitReturn> {
  const registered = await tx.one(returnById, [returnId]);
  if (!registered) throw new DomainError('NothingIsFound');
  return registered;
}

/** What the abilities ask of a return. */
export const returnFacts = ({ context }: Pick<Return, 'context'>): Facts<'UnitReturn'> => ({
  unitId: context.unitId,
  coordinatingUnitId: context.coordinatingUnitId,
  approver: context.approver && written(context.approver),
  acceptor: context.acceptor && written(context.acceptor),
});

const written = ({ role, unitId }: Place): string => (unitId ? `${role}@${unitId}` : role);
