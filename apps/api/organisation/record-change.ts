import type { Clock, Ids } from '#kernel';
import { postOf, trailActor, type Actor, type ActorPost } from '#modules/organisation';
import type { Transaction, UnitOfWork } from '#platform';

export interface ChangeTools {
  readonly uow: UnitOfWork;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** What was changed, as the trail tells it. Secrets never stand in `data`. */
export interface Change<Id extends string> {
  readonly subject: { readonly type: string; readonly id: Id };
  readonly data: Readonly<Record<string, unknown>>;
  /** In which post it was done; an administrator's when none is named. */
  readonly post?: ActorPost;
}

/** A change of the body's order and the trail event that commits with it. */
export function recordChange<Id extends string>(
  { uow, clock, ids }: ChangeTools,
  actor: Actor,
  action: string,
  work: (tx: Transaction) => Promise<Change<Id>>,
): Promise<{ id: Id }> {
  return uow.inBody(actor.bodyId, async (tx) => {
    const { post = postOf(actor, 'administrator'), ...change } = await work(tx);
    await tx.record({
      id: ids.next<'TrailEvent'>(),
      bodyId: actor.bodyId,
      at: clock.now(),
      actor: trailActor(actor, post),
      action,
      subjectVersion: 0,
      ...change,
    });
    return { id: change.subject.id };
  });
}
