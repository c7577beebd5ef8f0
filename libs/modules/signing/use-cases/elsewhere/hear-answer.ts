import { DomainError, type BodyId, type IntentId } from '#kernel';
import type { SignatureOutcome } from '#pades';
import type { Transaction } from '#platform';
import { namesOf } from '../../wanted-signatures.js';
import type { SigningIntent } from '../../intent.js';
import type { KeyTools } from '../../key-tools.js';
import { remoteKeyProvider } from '../../providers/remote/remote-provider.js';
import {
  requestOfTicket,
  requestsBesides,
  selectRequest,
  settleRequest,
  type KeyRequest,
} from '../../store/key-requests.sql.js';
import { selectKey } from '../../store/keys.sql.js';
import type { ServiceId } from '../../store/services.sql.js';
import { hearIn } from './hear-in.js';
import { certificateChainOf } from '../keys/own-key.js';
import { readIntent } from '../intents/read-intent.js';
import { serviceOf } from '../keys/services.js';

/** Something is to be done with an answer, or it is asked again then. */
export interface Heard {
  readonly intent: SigningIntent;
  readonly outcome: SignatureOutcome | { readonly state: 'timedOut' };
}

/**
 * What became of a request, and of all that were asked under the same confirmation. A service that
 * does not answer is one more time to wait.
 */
export async function hearAnswer(
  tools: KeyTools,
  bodyId: BodyId,
  intentId: IntentId,
): Promise<readonly Heard[]> {
  const asked = await tools.work.inBody(bodyId, (tx) => whatWasAsked(tx, tools, intentId));
  if (!asked) return [];
  const { all, key, ticket, service } = asked;
  const open = all.filter(({ request }) => request.state === 'waiting');
  const reachedBy = key?.reachedBy;
  if (open.length === 0) return [];
  if (!key || !service || ticket === null || !reachedBy || !('userId' in reachedBy))
    return open.map(({ intent }) => whetherInTime(tools, intent));
  const { complete } = remoteKeyProvider(service.remote, reachedBy, certificateChainOf(key));
  const names = all.flatMap(({ intent }) => namesOf(intent));
  const outcome = await complete(ticket, names).catch(stillWaiting);
  return open.map(({ intent }) =>
    outcome.state === 'waiting'
      ? whetherInTime(tools, intent)
      : { intent, outcome: ownPart(outcome, names, intent) },
  );
}

async function whatWasAsked(tx: Transaction, tools: KeyTools, intentId: IntentId) {
  const request = await tx.one(selectRequest, [tx.bodyId, intentId]);
  if (!request) return undefined;
  const { ticket, serviceId } = request;
  const requests =
    ticket === null ? [request] : await tx.all(requestsBesides, [tx.bodyId, intentId]);
  const all: { readonly request: KeyRequest; readonly intent: SigningIntent }[] = [];
  for (const one of requests)
    all.push({ request: one, intent: await readIntent(tx, one.intentId) });
  const keyId = all[0]?.intent.keyId;
  const key = keyId && (await tx.one(selectKey, [tx.bodyId, keyId]));
  const service = serviceId && (await serviceOf(tx, tools, serviceId));
  return { all, key, ticket, service };
}

/** Of an answer to several only what belongs to one; a part of it that was not signed refuses it. */
function ownPart(
  outcome: SignatureOutcome,
  names: readonly string[],
  intent: SigningIntent,
): SignatureOutcome {
  if (outcome.state !== 'signed') return outcome;
  const own = new Set(namesOf(intent));
  const signatureValues = outcome.signatureValues.filter((_, index) => own.has(names[index] ?? ''));
  return signatureValues.includes(undefined)
    ? { state: 'refused', reason: 'dịch vụ không ký tệp này' }
    : { state: 'signed', signatureValues };
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
