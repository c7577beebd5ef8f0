import type { PersonId } from '#kernel';
import { systemActor, type Transaction } from '#platform';
import type { RegistryTools } from './registry-tools.js';

type EntryEvent =
  | 'NumberTaken'
  | 'NumberSealed'
  | 'NumberVoided'
  | 'NumberDispatched'
  | 'NumberAcknowledged'
  | 'ArrivalRegistered'
  | 'ArrivalHandedOver';

/** Tells the trail of a change to a register row; the document's own events are the journey's. */
export const recordEntry = (
  tx: Transaction,
  tools: RegistryTools,
  action: EntryEvent,
  entryId: string,
  revision: number,
  by: PersonId | null,
  data: Readonly<Record<string, unknown>>,
): Promise<void> =>
  tx.record({
    id: tools.ids.next<'TrailEvent'>(),
    bodyId: tx.bodyId,
    at: tools.clock.now(),
    actor: { ...systemActor, personId: by },
    action,
    subject: { type: 'registerEntry', id: entryId },
    subjectVersion: revision,
    data,
  });
