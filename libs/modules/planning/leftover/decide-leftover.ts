import { Engine, remembering, type Idempotency, type Outcome } from '#engine';
import { DomainError, nfc, type Clock, type PersonId } from '#kernel';
import { demand, trailActor, type Actor } from '#modules/organisation';
import { CLOCK, type TrailActor, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { LeftoverContext, LeftoverEvent } from '../domain/leftover/leftover.js';
import type { TaskId } from '../store/ending.sql.js';
import type { TargetId } from '../store/targets.sql.js';
import { CarryRow } from './carry-row.js';
import { leftoverAsItIs, leftoverFacts } from './leftover-desk.js';
import type { LeftoverId } from './leftovers.sql.js';
import { newPlanRows } from './new-plan-rows.js';

export interface ActOnLeftover {
  readonly actor: Actor;
  readonly leftoverId: LeftoverId;
  readonly reason: string;
  readonly idempotency?: Idempotency | undefined;
}

interface Step {
  readonly tx: Transaction;
  readonly context: LeftoverContext;
  readonly by: { readonly by: PersonId; readonly at: string };
  readonly actor: TrailActor;
}

/** The head of the unit whose plan it was, or a leader, decides what becomes of a row left behind. */
@Injectable()
export class DecideLeftover {
  constructor(
    private readonly engine: Engine,
    private readonly carrying: CarryRow,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  close(act: ActOnLeftover): Promise<Outcome> {
    return this.act(act, ({ by }) => ({ type: 'leftover.close', ...by }), this.endTask);
  }

  /** It stays where it is and goes on to its own end. */
  keep(act: ActOnLeftover): Promise<Outcome> {
    return this.act(act, ({ by }) => ({ type: 'leftover.keep', ...by }));
  }

  carry(act: ActOnLeftover & { readonly toId: string }): Promise<Outcome> {
    const { toId } = act;
    return this.act(
      act,
      async ({ tx, context, by }) => {
        const rows = await newPlanRows(tx, context, this.clock.now());
        const found = rows.find(({ id }) => id === toId);
        if (!found && context.successorId !== null) throw new DomainError('RowCannotTakeItOver');
        return { type: 'leftover.carry', ...by, to: { id: toId, title: found?.title ?? '' } };
      },
      async (step, event) => {
        const { tx, context, by, actor } = step;
        if (context.row === 'target') {
          return this.carrying.target(tx, {
            oldId: context.rowId as TargetId,
            newId: toId as TargetId,
          });
        }
        const pair = { oldId: context.rowId as TaskId, newId: toId as TaskId };
        await this.carrying.add(tx, pair, by.by, actor);
        const where = 'to' in event ? event.to.title : '';
        const reason = `Chuyển sang kế hoạch mới, làm tiếp ở ${where}.`;
        await this.carrying.cancel(tx, pair.oldId, reason, actor);
      },
    );
  }

  private readonly endTask = async (
    { tx, context, actor }: Step,
    event: LeftoverEvent,
  ): Promise<void> => {
    if (context.row === 'target' || !('reason' in event)) return;
    await this.carrying.cancel(tx, context.rowId as TaskId, event.reason, actor);
  };

  private act(
    { actor, leftoverId, reason, idempotency }: ActOnLeftover,
    eventOf: (step: Step) => Unreasoned | Promise<Unreasoned>,
    alongside?: (step: Step, event: LeftoverEvent) => Promise<void>,
  ): Promise<Outcome> {
    const at = this.clock.now();
    const about = { bodyId: actor.bodyId, instanceId: leftoverId, at };
    const command = { ...about, ...remembering(idempotency) };
    return this.engine.run<LeftoverContext, LeftoverEvent>(command, async (tx, leftover) => {
      await leftoverAsItIs(tx, leftoverId);
      const post = demand(actor, 'assign', 'PlanLeftover', leftoverFacts(leftover));
      const by = { by: actor.personId, at: at.toISOString() };
      const step = { tx, context: leftover.context, by, actor: trailActor(actor, post) };
      const event: LeftoverEvent = { ...(await eventOf(step)), reason: nfc(reason) };
      leftover.demand(event);
      await alongside?.(step, event);
      return { event, actor: step.actor };
    });
  }
}

type Reasoned = Exclude<LeftoverEvent, { readonly type: 'leftover.ask' }>;
type Unreasoned = Reasoned extends infer Each
  ? Each extends Reasoned
    ? Omit<Each, 'reason'>
    : never
  : never;
