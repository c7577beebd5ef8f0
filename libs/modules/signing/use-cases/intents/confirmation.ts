import { DomainError, type Id, type Ids, type PersonId } from '#kernel';
import type { Transaction } from '#platform';
import type { KeyFacts } from '../../key.js';
import {
  putConfirmation,
  putConfirmationSetting,
  selectConfirmation,
  selectConfirmationSetting,
  type ConfirmationSetting,
} from '../../store/confirmations.sql.js';
import { recordKeyEvent } from '../../store/key-events.js';

/** Who sits at the keyboard, in which session. */
export interface Sitting {
  readonly sessionId: Id<'Session'>;
  readonly personId: PersonId;
}

const usual: ConfirmationSetting = { everyKey: false, minutes: 10, secondFactor: false };

export const confirmationSetting = async (tx: Transaction): Promise<ConfirmationSetting> =>
  (await tx.one(selectConfirmationSetting, [tx.bodyId])) ?? usual;

export async function changeConfirmationSetting(
  tx: Transaction,
  ids: Ids,
  {
    everyKey,
    minutes,
    secondFactor,
    by,
    at,
  }: ConfirmationSetting & { readonly by: PersonId; readonly at: Date },
): Promise<void> {
  await tx.run(putConfirmationSetting, [tx.bodyId, everyKey, minutes, secondFactor, by, at]);
  await recordKeyEvent(tx, ids, {
    action: 'ConfirmationSettingChanged',
    subject: { type: 'body', id: tx.bodyId },
    by,
    at,
    data: { everyKey, minutes, secondFactor },
  });
}

/** The password was right just now. */
export async function keepConfirmation(
  tx: Transaction,
  ids: Ids,
  { sessionId, personId }: Sitting,
  at: Date,
): Promise<Date> {
  await tx.run(putConfirmation, [tx.bodyId, sessionId, personId, at]);
  const subject = { type: 'session', id: sessionId };
  await recordKeyEvent(tx, ids, { action: 'IdentityConfirmed', subject, by: personId, at });
  return new Date(at.getTime() + (await confirmationSetting(tx)).minutes * 60_000);
}

/** Whether this key asks for a fresh confirmation: always where no PIN is typed here or codes are demanded. */
export async function needsConfirmation(
  tx: Transaction,
  { sessionId, personId }: Sitting,
  { kind }: Pick<KeyFacts, 'kind'>,
  at: Date,
): Promise<boolean> {
  const { everyKey, minutes, secondFactor } = await confirmationSetting(tx);
  if (!everyKey && !secondFactor && (kind === 'p12' || kind === 'pkcs11')) return false;
  const kept = await tx.one(selectConfirmation, [tx.bodyId, sessionId, personId]);
  return !kept || at.getTime() - kept.confirmedAt.getTime() > minutes * 60_000;
}

export async function demandConfirmation(
  tx: Transaction,
  sitting: Sitting,
  key: Pick<KeyFacts, 'kind'>,
  at: Date,
): Promise<void> {
  if (!(await needsConfirmation(tx, sitting, key, at))) return;
  const { minutes } = await confirmationSetting(tx);
  throw new DomainError('IdentityIsConfirmedBeforeSigning', { minutes });
}
