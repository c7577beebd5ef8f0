import { DomainError, type BodyId } from '#kernel';
import type { SignatureOutcome } from '#pades';
import { isProblemCode, problemOf } from '#contracts';
import type { SigningIntent } from '../intent.js';
import type { KeyTools } from '../key-tools.js';
import { remoteKeyProvider } from '../providers/remote/remote-provider.js';
import { beginRequest, keepTicket, settleRequest } from '../store/key-requests.sql.js';
import type { KeptKeyRow } from '../store/keys.sql.js';
import { certificateChainOf } from './own-key.js';
import { hearIn } from './hear-in.js';
import { serviceOf } from './services.js';

const waiting: SignatureOutcome = { state: 'waiting' };

/**
 * Asks a key that its owner confirms elsewhere. What is asked is written down before, so that a crash
 * leaves neither a second question on the phone nor an answer that nobody waits for.
 */
export async function askElsewhere(
  tools: KeyTools,
  bodyId: BodyId,
  key: KeptKeyRow,
  intent: SigningIntent,
): Promise<SignatureOutcome> {
  const { intentId } = intent;
  const isNew = await tools.work.inBody(bodyId, async (tx) => {
    const [way, state] = key.serviceId ? ['remote', 'asking'] : ['agent', 'waiting'];
    const row = [bodyId, intentId, way, key.serviceId, state, tools.clock.now()];
    const begun = await tx.one(beginRequest, row);
    if (begun && way === 'agent') await hearIn(tx, intent, untilExpiry(intent, tools.clock.now()));
    return begun !== undefined;
  });
  if (!isNew || !key.serviceId) return waiting;
  try {
    const ticket = await askService(tools, bodyId, key, intent);
    await tools.work.inBody(bodyId, async (tx) => {
      await tx.run(keepTicket, [bodyId, intentId, ticket]);
      await hearIn(tx, intent, firstLookMs);
    });
    return waiting;
  } catch (error) {
    const reason = wordsOf(error);
    await tools.work.inBody(bodyId, (tx) =>
      tx.run(settleRequest, [bodyId, intentId, 'failed', reason, tools.clock.now()]),
    );
    throw error;
  }
}

const firstLookMs = 2_000;

/** A moment after its time, when nobody can come any more. */
const untilExpiry = ({ expiresAt }: SigningIntent, now: Date): number =>
  expiresAt.getTime() - now.getTime() + 1_000;

async function askService(
  tools: KeyTools,
  bodyId: BodyId,
  key: KeptKeyRow,
  { intentId, kind, toBeSigned, basisSha256 }: SigningIntent,
): Promise<string> {
  const { serviceId, reachedBy } = key;
  if (!serviceId || !reachedBy || !('userId' in reachedBy) || !toBeSigned)
    throw new Error(`Key ${key.keyId} is not reached by a service.`);
  const { remote } = await tools.work.inBody(bodyId, (tx) => serviceOf(tx, tools, serviceId));
  const { prepare } = remoteKeyProvider(remote, reachedBy, certificateChainOf(key));
  const act = kind === 'leader' ? 'Ký văn bản' : 'Đóng dấu văn bản';
  const description = `${act}, mã đối chiếu ${checkCodeOf(basisSha256)}`;
  return prepare({ intent: intentId, toBeSigned, description });
}

/** Stands on the phone and on the screen, for the person to compare. */
export const checkCodeOf = (basisSha256: string): string =>
  `${basisSha256.slice(0, 4)} ${basisSha256.slice(4, 8)}`.toUpperCase();

const wordsOf = (error: unknown): string =>
  error instanceof DomainError && isProblemCode(error.code)
    ? problemOf({ code: error.code, details: error.details }).detail
    : 'Máy chủ gặp lỗi khi gọi khóa ký.';
