import { DomainError, type Ids } from '#kernel';
import { storePending, type PendingSignature } from '#pades';
import type { BlobStore, Transaction } from '#platform';
import type { LeaderSigning, SealSigning, SigningIntent } from '../intent.js';
import { abandonExpired, insertIntent } from '../store/intents.sql.js';
import { readIntent } from './read-intent.js';

type Asked = Pick<
  LeaderSigning & SealSigning,
  'documentId' | 'versionId' | 'round' | 'keyId' | 'drafterIds' | 'at'
>;

interface Details {
  readonly signatory: Pick<LeaderSigning['signer'], 'personId' | 'postId'>;
  readonly form: LeaderSigning['signer']['form'];
  readonly registration: SealSigning['registration'] | null;
  readonly basisSha256: string;
  readonly pending: PendingSignature;
}

/** A remote key asks a person on the phone; longer than this nobody waits. */
const patienceMs = 24 * 3_600_000;

/** Stores what is to be signed before any key is asked. */
export async function openIntent(
  tx: Transaction,
  ids: Ids,
  blobs: BlobStore,
  { documentId, versionId, round, keyId, drafterIds, at }: Asked,
  { signatory, form, registration, basisSha256, pending }: Details,
): Promise<SigningIntent> {
  const intentId = ids.next<'Intent'>();
  const pendingSha256 = await blobs.put(Buffer.from(storePending(pending)));
  await tx.run(abandonExpired, [tx.bodyId, documentId, at]);
  const opened = await tx.run(insertIntent, [
    tx.bodyId,
    intentId,
    pending.step,
    documentId,
    versionId,
    round,
    keyId,
    signatory.personId,
    signatory.postId,
    form,
    registration?.number ?? null,
    registration?.date ?? null,
    basisSha256,
    pendingSha256,
    pending.toBeSigned,
    at,
    new Date(at.getTime() + patienceMs),
    drafterIds,
  ]);
  if (opened === 0) throw new DomainError('AnotherIntentIsOpen', { documentId });
  return readIntent(tx, intentId);
}
