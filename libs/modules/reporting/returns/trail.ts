import type { Ids } from '#kernel';
import { trailActor, type Actor, type ActorPost } from '#modules/organisation';
import type { TrailEvent, Transaction } from '#platform';
import type { Return } from './return-desk.js';

interface Told {
  readonly actor: Actor;
  readonly post: ActorPost;
  readonly one: Pick<Return, 'id' | 'revision'>;
  readonly action: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What happens around a return without moving it. */
export const trailOfReturn = (
  tx: Transaction,
  ids: Ids,
  at: Date,
  { actor, post, one, action, data }: Told,
): TrailEvent => ({
  id: ids.next<'TrailEvent'>(),
  ...{ bodyId: tx.bodyId, at, action, data, subjectVersion: one.revision },
  actor: trailActor(actor, post),
  subject: { type: 'unitReturn', id: one.id },
});
