import { DomainError, type BodyId, type IntentId } from '#kernel';
import type { SignatureOutcome } from '#pades';
import type { Transaction } from '#platform';
import type { SigningIntent } from '../intent.js';
import type { KeyTools } from '../key-tools.js';
import { remoteKeyProvider } from '../providers/remote/remote-provider.js';
import { requestOfTicket, selectRequest, settleRequest } from '../store/key-requests.sql.js';
import { selectKey } from '../store/keys.sql.js';
import type { ServiceId } from '../store/services.sql.js';
import { hearIn } from './hear-in.js';
import { certificateChainOf } from './own-key.js';
import { readIntent } from './read-intent.js';
import { serviceOf } from './services.js';

/** Something is to be done with an answer, or it is asked again then. */
export interface Heard {
  readonly intent: SigningIntent;
  readonly outcome: SignatureOutcome | { readonly state: 'timedOut' };
}

/** What became of a request. A service that does not answer is one more time to wait. */
export async function hearAnswer(
  tools: KeyTools,
  bodyId: BodyId,
  intentId: IntentId,
): Promise<Heard | undefined> {
  const asked = await tools.work.inBody(bodyId, async (tx) => {
    const request = await tx.one(selectRequest, [bodyId, intentId]);
    if (request?.state !== 'waiting') return undefined;
    const intent = await readIntent(tx, intentId);
    const key = await tx.one(selectKey, [bodyId, intent.keyId]);
    const service = request.serviceId && (await serviceOf(tx, tools, request.serviceId));
    return { intent, key, ticket: request.ticket, service };
  });
  if (!asked) return undefined;
  const { intent, key, ticket, service } = asked;
  const reachedBy = key?.reachedBy;
  if (!key || !service || ticket === null || !reachedBy || !('userId' in reachedBy))
    return whetherInTime(tools, intent);
  const { complete } = remoteKeyProvider(service.remote, reachedBy, certificateChainOf(key));
  const outcome = await complete(ticket).catch(stillWaiting);
  return outcome.state === 'waiting' ? whetherInTime(tools, intent) : { intent, outcome };
}

const whetherInTime = ({ clock }: KeyTools, intent: SigningIntent): Heard => ({
  intent,
  outcome: { state: clock.now() > intent.expiresAt ? 'timedOut' : 'waiting' },
});

function stillWaiting(error: unknown): SignatureOutcome {
  if (error instanceof DomainError && error.code === 'SigningServiceIsAway')
    return { state: 'waiting' };
  throw error;
}

export type RequestEnd =
  | { readonly state: 'answered' }
  | { readonly state: 'refused' | 'failed'; readonly reason: string };

export async function endRequest(
  tx: Transaction,
  intentId: IntentId,
  end: RequestEnd,
  at: Date,
): Promise<void> {
  const reason = 'reason' in end ? end.reason : null;
  await tx.run(settleRequest, [tx.bodyId, intentId, end.state, reason, at]);
}

/**
 * A service says that something happened to one of its transactions. It is believed nothing but that:
 * the outcome is asked for where it is known. Repeated, or about strangers, it does nothing.
 */
export async function takeNotice(
  tx: Transaction,
  serviceId: ServiceId,
  names: readonly string[],
): Promise<void> {
  for (const { intentId } of await tx.all(requestOfTicket, [tx.bodyId, serviceId, names]))
    await hearIn(tx, { intentId }, 0);
}
