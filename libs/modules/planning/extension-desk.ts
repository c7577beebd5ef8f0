import type { ActionName } from '#contracts';
import {
  Engine,
  remembering,
  type Idempotency,
  type Instance,
  type MachineState,
  type Outcome,
} from '#engine';
import { DomainError, type Clock, type Id, type PersonId } from '#kernel';
import { demand, trailActor, type Actor, type Facts } from '#modules/organisation';
import { CLOCK, type TrailActor, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { ExtensionContext, ExtensionEvent } from './domain/extension.js';
import { extensionById, insertNote, type Requested } from './store/extensions.sql.js';

export type ExtensionId = Id<'Extension'>;
export type Extension = Instance<ExtensionContext, ExtensionEvent>;

/** Somebody acts on a request for more time. */
export interface ExtensionAct {
  readonly actor: Actor;
  readonly extensionId: ExtensionId;
  readonly idempotency?: Idempotency | undefined;
}

/** Where a person's act on a request meets the engine: ability on the stored row, then the act. */
@Injectable()
export class ExtensionDesk {
  constructor(
    private readonly engine: Engine,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  act(
    { actor, extensionId, idempotency }: ExtensionAct,
    action: ActionName,
    eventOf: (by: { readonly by: PersonId; readonly at: string }) => ExtensionEvent,
    note = '',
    alongside?: (tx: Transaction, requested: Requested, by: TrailActor) => Promise<void>,
  ): Promise<Outcome> {
    const at = this.clock.now();
    const about = { bodyId: actor.bodyId, instanceId: extensionId, at };
    const command = { ...about, ...remembering(idempotency) };
    return this.engine.run<ExtensionContext, ExtensionEvent>(command, async (tx, extension) => {
      const requested = await requestedAs(tx, extensionId);
      const post = demand(actor, action, 'Extension', extensionFacts(extension));
      const event = eventOf({ by: actor.personId, at: at.toISOString() });
      extension.demand(event);
      if (note) await tx.run(insertNote, [extensionId, extension.revision + 1, note]);
      await alongside?.(tx, requested, trailActor(actor, post));
      return { event, actor: trailActor(actor, post) };
    });
  }
}

/** The row as it was asked; something else than a request is not found. */
export async function requestedAs(tx: Transaction, extensionId: ExtensionId) {
  const requested = await tx.one(extensionById, [extensionId]);
  if (!requested) throw new DomainError('NothingIsFound');
  return requested;
}

/** What the abilities ask of a request. */
export const extensionFacts = ({
  state,
  context: { unitId, requester },
}: MachineState<ExtensionContext>): Facts<'Extension'> => ({
  state,
  unitId,
  requesterId: requester,
});
