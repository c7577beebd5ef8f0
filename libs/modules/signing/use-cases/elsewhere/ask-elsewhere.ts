import { DomainError, type BodyId } from '#kernel';
import type { SignatureOutcome } from '#pades';
import type { Transaction } from '#platform';
import { isProblemCode, problemOf } from '#contracts';
import { wantedOf } from '../../wanted-signatures.js';
import type { SigningIntent } from '../../intent.js';
import type { KeyTools } from '../../key-tools.js';
import { remoteKeyProvider } from '../../providers/remote/remote-provider.js';
import { beginRequest, keepTicket, settleRequest } from '../../store/key-requests.sql.js';
import type { KeptKeyRow } from '../../store/keys.sql.js';
import { certificateChainOf } from '../keys/own-key.js';
import { hearIn } from './hear-in.js';
import { serviceOf } from '../keys/services.js';

const waiting: SignatureOutcome = { state: 'waiting' };

/** Those of one confirmation, the first of them speaking for all. */
type Together = readonly [SigningIntent, ...SigningIntent[]];

/**
 * Asks a key that its owner confirms elsewhere, once for all. What is asked is written down before,
 * so that a crash leaves neither a second question on the phone nor an answer that nobody waits for.
 */
export async function askElsewhere(
  tools: KeyTools,
  bodyId: BodyId,
  key: KeptKeyRow,
  intents: Together,
): Promise<SignatureOutcome> {
  const [first, ...others] = await tools.work.inBody(bodyId, (tx) =>
    begin(tx, key, intents, tools.clock.now()),
  );
  if (!first || !key.serviceId) return waiting;
  const asked: Together = [first, ...others];
  try {
    const ticket = await askService(tools, bodyId, key, asked);
    await tools.work.inBody(bodyId, async (tx) => {
      for (const [position, { intentId }] of asked.entries())
        await tx.run(keepTicket, [bodyId, intentId, ticket, position]);
      await hearIn(tx, first, firstLookMs);
    });
    return waiting;
  } catch (error) {
    const reason = wordsOf(error);
    await tools.work.inBody(bodyId, async (tx) => {
      for (const { intentId } of asked)
        await tx.run(settleRequest, [bodyId, intentId, 'failed', reason, tools.clock.now()]);
    });
    throw error;
  }
}

/** Those that nobody has been asked for yet. */
async function begin(
  tx: Transaction,
  key: KeptKeyRow,
  intents: Together,
  now: Date,
): Promise<readonly SigningIntent[]> {
  const [way, state] = key.serviceId ? ['remote', 'asking'] : ['agent', 'waiting'];
  const begun: SigningIntent[] = [];
  for (const intent of intents) {
    const row = [tx.bodyId, intent.intentId, way, key.serviceId, state, now];
    if (!(await tx.one(beginRequest, row))) continue;
    begun.push(intent);
    if (way === 'agent') await hearIn(tx, intent, untilExpiry(intent, now));
  }
  return begun;
}

const firstLookMs = 2_000;

/** A moment after its time, when nobody can come any more. */
const untilExpiry = ({ expiresAt }: SigningIntent, now: Date): number =>
  expiresAt.getTime() - now.getTime() + 1_000;

async function askService(
  tools: KeyTools,
  bodyId: BodyId,
  key: KeptKeyRow,
  intents: Together,
): Promise<string> {
  const { serviceId, reachedBy } = key;
  if (!serviceId || !reachedBy || !('userId' in reachedBy))
    throw new Error(`Key ${key.keyId} is not reached by a service.`);
  const { remote } = await tools.work.inBody(bodyId, (tx) => serviceOf(tx, tools, serviceId));
  const { prepare } = remoteKeyProvider(remote, reachedBy, certificateChainOf(key));
  return prepare({
    intent: intents[0].intentId,
    wanted: intents.flatMap(wantedOf),
    description: describe(intents),
  });
}

/** What the phone shows: what is done to how much, and the code to compare. */
function describe(intents: Together): string {
  const [{ kind, annexes, basisSha256 }, ...others] = intents;
  const act = kind === 'leader' ? 'Ký' : 'Đóng dấu';
  if (others.length > 0) return `${act} ${intents.length} văn bản, mã ${checkCodeOf(basisSha256)}`;
  const beside = annexes.length > 0 ? ` và ${annexes.length} phụ lục` : '';
  return `${act} văn bản${beside}, mã đối chiếu ${checkCodeOf(basisSha256)}`;
}

/** Stands on the phone and on the screen, for the person to compare. */
export const checkCodeOf = (basisSha256: string): string =>
  `${basisSha256.slice(0, 4)} ${basisSha256.slice(4, 8)}`.toUpperCase();

const wordsOf = (error: unknown): string =>
  error instanceof DomainError && isProblemCode(error.code)
    ? problemOf({ code: error.code, details: error.details }).detail
    : 'Máy chủ gặp lỗi khi gọi khóa ký.';
