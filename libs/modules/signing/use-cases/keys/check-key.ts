import { setTimeout as pause } from 'node:timers/promises';
import { DomainError, type Id, type Ids } from '#kernel';
import { isPadesError, localKeyProvider, type KeyAtHand } from '#pades';
import type { Transaction, UnitOfWork } from '#platform';
import { refuseForeignKey, refuseUnfitCertificate } from '../../certificates/key-fits.js';
import { attemptsLeft, pinLimits, refusePausedKey } from '../../domain/pin-attempts.js';
import type { KeyCheck, UnlockedKey } from '../../key.js';
import type { KeyTools } from '../../key-tools.js';
import { namesOf, wantedOf } from '../../wanted-signatures.js';
import { keyAtHand } from '../../providers/key-at-hand.js';
import { recordKeyEvent } from '../../store/key-events.js';
import { selectKey, type KeptKeyRow } from '../../store/keys.sql.js';
import {
  insertAttempt,
  lockAttempts,
  selectFailures,
  settleAttempt,
} from '../../store/pin-attempts.sql.js';
import { selectTrustAnchors } from '../../store/trust.sql.js';
import { askElsewhere } from '../elsewhere/ask-elsewhere.js';
import { refuseDisabledKey } from './disable-key.js';
import { unlockedKey } from './unlocked-key.js';

interface Attempt {
  readonly attemptId: Id<'PinAttempt'>;
  readonly key: KeptKeyRow;
  /** Attempts before this one that were not right. */
  readonly failures: number;
}

/** `untried`: something else failed before the PIN was looked at. */
type AttemptOutcome = 'right' | 'wrong' | 'untried';

/** Readies a key for signing: with its PIN, or by asking its owner later, where it is. */
export async function checkKey(tools: KeyTools, check: KeyCheck): Promise<UnlockedKey> {
  const key = await tools.work.inBody(check.bodyId, (tx) => usableKey(tx, check));
  if (key.kind === 'remote' || key.kind === 'agent')
    return unlockedKey(key, (...intents) => askElsewhere(tools, check.bodyId, key, intents));
  if (check.pin === '') throw new DomainError('PinIsNeeded');
  const { prepare, complete } = localKeyProvider(await openedWithPin(tools, check));
  return unlockedKey(key, async (intent, ...others) => {
    if (others.length > 0) throw new TypeError('A key at hand signs one document after the other.');
    const wanted = wantedOf(intent);
    const ticket = await prepare({ intent: intent.intentId, wanted, description: '' });
    return complete(ticket, namesOf(intent));
  });
}

async function usableKey(
  tx: Transaction,
  check: Pick<KeyCheck, 'keyId' | 'use' | 'personId' | 'at'>,
): Promise<KeptKeyRow> {
  const key = await tx.one(selectKey, [tx.bodyId, check.keyId]);
  if (!key) throw new DomainError('KeyIsUnknown', { keyId: check.keyId });
  refuseForeignKey(key, check);
  await refuseDisabledKey(tx, key);
  const anchors = await tx.all(selectTrustAnchors, [tx.bodyId]);
  refuseUnfitCertificate(
    key,
    anchors.map(({ certificatePem }) => certificatePem),
    check.at,
  );
  return key;
}

/**
 * The attempt is written down before the PIN is tried, so that neither many tries at once nor a
 * crash escape the count.
 */
async function openedWithPin(tools: KeyTools, check: KeyCheck): Promise<KeyAtHand> {
  const { work, ids } = tools;
  const attempt = await beginOnceSettled(work, ids, check);
  const end = (outcome: AttemptOutcome) =>
    work.inBody(check.bodyId, (tx) => settle(tx, ids, check, attempt, outcome));
  const opened = await openWith(tools, check, attempt.key).catch(async (error) => {
    await end('untried');
    throw error;
  });
  await end(opened ? 'right' : 'wrong');
  if (!opened) throw new DomainError('WrongPin', { left: attemptsLeft(attempt.failures + 1) });
  return opened;
}

/** An attempt that another asker has under way is no wrong PIN yet; it is waited for a moment. */
async function beginOnceSettled(work: UnitOfWork, ids: Ids, check: KeyCheck): Promise<Attempt> {
  for (let waited = 0; ; waited += pollMs) {
    try {
      return await work.inBody(check.bodyId, (tx) => beginAttempt(tx, ids, check));
    } catch (error) {
      if (!(isPause(error) && error.details.mayPass) || waited >= settlingMs) throw error;
    }
    await pause(pollMs);
  }
}

const pollMs = 50;
const settlingMs = 20_000;

const isPause = (error: unknown): error is DomainError =>
  error instanceof DomainError && error.code === 'KeyIsPausedAfterWrongPins';

async function beginAttempt(tx: Transaction, ids: Ids, check: KeyCheck): Promise<Attempt> {
  const { keyId, personId, at } = check;
  const key = await usableKey(tx, check);
  await tx.all(lockAttempts, [keyId]);
  const failures = await tx.all(selectFailures, [tx.bodyId, keyId, pinLimits.wrong]);
  refusePausedKey(failures, at);
  const attemptId = ids.next<'PinAttempt'>();
  await tx.run(insertAttempt, [tx.bodyId, attemptId, keyId, personId, at]);
  return { attemptId, key, failures: failures.length };
}

async function settle(
  tx: Transaction,
  ids: Ids,
  { keyId, personId, at }: KeyCheck,
  { attemptId }: Attempt,
  outcome: AttemptOutcome,
): Promise<void> {
  await tx.run(settleAttempt, [tx.bodyId, attemptId, outcome]);
  if (outcome !== 'wrong') return;
  const subject = { type: 'key', id: keyId };
  await recordKeyEvent(tx, ids, { action: 'PinWasWrong', subject, by: personId, at });
}

/** Nothing but a wrong PIN counts as one: a token that is not there says nothing of the PIN. */
async function openWith(
  tools: KeyTools,
  check: KeyCheck,
  key: KeptKeyRow,
): Promise<KeyAtHand | undefined> {
  try {
    return await keyAtHand(tools, check.bodyId, key, check.pin);
  } catch (error) {
    if (isPadesError(error, 'WrongPin')) return undefined;
    throw error;
  }
}
