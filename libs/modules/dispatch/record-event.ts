import type { PersonId } from '#kernel';
import { systemActor, type Transaction } from '#platform';
import type { DispatchTools } from './dispatch-tools.js';

export interface DispatchEvent {
  readonly action:
    | 'DeliveryPrepared'
    | 'DeliveryMoved'
    | 'DeliveryFailed'
    | 'DeliveryResent'
    | 'DeliveryRetried'
    | 'DeliveryWaived'
    | 'PackageArrived'
    | 'PackageArrivedAgain'
    | 'IncomingAccepted'
    | 'IncomingRefused';
  readonly subject: { readonly type: 'delivery' | 'incoming'; readonly id: string };
  readonly revision: number;
  readonly by: PersonId | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Tells the trail; the document's own events are the journey's. */
export const recordEvent = (
  tx: Transaction,
  tools: DispatchTools,
  { action, subject, revision, by, data }: DispatchEvent,
): Promise<void> =>
  tx.record({
    id: tools.ids.next<'TrailEvent'>(),
    bodyId: tx.bodyId,
    at: tools.clock.now(),
    actor: { ...systemActor, personId: by },
    action,
    subject,
    subjectVersion: revision,
    data,
  });
