import { setTimeout as pause } from 'node:timers/promises';
import { DomainError, type Id, type Ids } from '#kernel';
import { isPadesError, openP12, type SigningKey } from '#pades';
import type { Transaction, UnitOfWork } from '#platform';
import { refuseForeignKey, refuseUnfitCertificate } from '../certificates/key-fits.js';
import { attemptsLeft, pinLimits, refusePausedKey } from '../domain/pin-attempts.js';
import type { KeyCheck, UnlockedKey } from '../key.js';
import type { KeyVault } from '../key-vault.js';
import { recordKeyEvent } from '../store/key-events.js';
import { ownerOf, selectKey, type KeptKeyRow } from '../store/keys.sql.js';
import {
  insertAttempt,
  lockAttempts,
  selectFailures,
  settleAttempt,
} from '../store/pin-attempts.sql.js';
import { selectTrustAnchors } from '../store/trust.sql.js';
import { refuseDisabledKey } from './disable-key.js';
import { unlockedKey } from './unlocked-key.js';

interface Attempt {
  readonly attemptId: Id<'PinAttempt'>;
  readonly key: KeptKeyRow;
  /** Attempts before this one that were not right. */
  readonly failures: number;
}

/**
 * The attempt is written down before the PIN is tried, so that neither many tries at once nor a
 * crash escape the count.
 */
export async function checkKey(
  work: UnitOfWork,
  ids: Ids,
  vault: KeyVault,
  check: KeyCheck,
): Promise<UnlockedKey> {
  const attempt = await beginOnceSettled(work, ids, check);
  const opened = openWith(check, vault, attempt.key);
  await work.inBody(check.bodyId, (tx) => settle(tx, ids, check, attempt, opened !== undefined));
  if (!opened) throw new DomainError('WrongPin', { left: attemptsLeft(attempt.failures + 1) });
  const { sealedP12: _p12, sealedPin: _pin, ...facts } = attempt.key;
  return unlockedKey(facts, opened);
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
  const key = await tx.one(selectKey, [tx.bodyId, keyId]);
  if (!key) throw new DomainError('KeyIsUnknown', { keyId });
  refuseForeignKey(key, check);
  await refuseDisabledKey(tx, key);
  const anchors = await tx.all(selectTrustAnchors, [tx.bodyId]);
  refuseUnfitCertificate(
    key,
    anchors.map(({ certificatePem }) => certificatePem),
    at,
  );
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
  right: boolean,
): Promise<void> {
  await tx.run(settleAttempt, [tx.bodyId, attemptId, right ? 'right' : 'wrong']);
  if (right) return;
  const subject = { type: 'key', id: keyId };
  await recordKeyEvent(tx, ids, { action: 'PinWasWrong', subject, by: personId, at });
}

function openWith(
  { bodyId, pin }: KeyCheck,
  vault: KeyVault,
  { keyId, personId, sealedP12 }: KeptKeyRow,
): SigningKey | undefined {
  const p12 = vault.open(sealedP12, { owner: ownerOf(bodyId, personId), keyId, part: 'p12' });
  try {
    return openP12(p12, pin);
  } catch (error) {
    if (isPadesError(error, 'WrongPin')) return undefined;
    throw error;
  }
}
