import { DomainError, type Ids } from '#kernel';
import { storePending, type PendingSignature } from '#pades';
import type { BlobStore, Transaction } from '#platform';
import type {
  IntentKind,
  LeaderSigning,
  SealSigning,
  SigningIntent,
  WantedAnnex,
} from '../../intent.js';
import type { KeyFacts } from '../../key.js';
import { insertWantedAnnex } from '../../store/annexes.sql.js';
import { abandonExpired, insertIntent } from '../../store/intents.sql.js';
import { readIntent } from './read-intent.js';

type Asked = Pick<
  LeaderSigning & SealSigning,
  'documentId' | 'versionId' | 'round' | 'keyId' | 'drafterIds' | 'warnings' | 'at'
>;

interface Details {
  readonly kind: IntentKind;
  readonly keyKind: KeyFacts['kind'];
  readonly signatory: Pick<LeaderSigning['signer'], 'personId' | 'postId'>;
  readonly form: LeaderSigning['signer']['form'];
  readonly registration: SealSigning['registration'] | null;
  readonly basisSha256: string;
  /** Null where an agent signs the whole file. */
  readonly pending: PendingSignature | null;
  readonly annexes?: readonly OpenedAnnex[];
}

/** An annex that is sealed in the same act. */
export interface OpenedAnnex extends Pick<WantedAnnex, 'title' | 'code' | 'basisSha256'> {
  readonly pending: PendingSignature | null;
}

const minuteMs = 60_000;

/** Longer than this nobody waits: a phone asks for minutes, an agent for a sitting. */
const patienceMs: Readonly<Record<KeyFacts['kind'], number>> = {
  p12: 24 * 60 * minuteMs,
  pkcs11: 24 * 60 * minuteMs,
  remote: 10 * minuteMs,
  agent: 30 * minuteMs,
};

/** Stores what is to be signed before any key is asked. */
export async function openIntent(
  tx: Transaction,
  ids: Ids,
  blobs: BlobStore,
  { documentId, versionId, round, keyId, drafterIds, warnings, at }: Asked,
  { kind, keyKind, signatory, form, registration, basisSha256, pending, annexes = [] }: Details,
): Promise<SigningIntent> {
  const intentId = ids.next<'Intent'>();
  const pendingSha256 = await stored(blobs, pending);
  await tx.run(abandonExpired, [tx.bodyId, documentId, at]);
  const opened = await tx.run(insertIntent, [
    tx.bodyId,
    intentId,
    kind,
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
    pending?.toBeSigned ?? null,
    at,
    new Date(at.getTime() + patienceMs[keyKind]),
    drafterIds,
    warnings ?? [],
  ]);
  if (opened === 0) throw new DomainError('AnotherIntentIsOpen', { documentId });
  for (const [index, annex] of annexes.entries())
    await tx.run(insertWantedAnnex, [
      tx.bodyId,
      intentId,
      index + 1,
      annex.title,
      annex.code,
      annex.basisSha256,
      await stored(blobs, annex.pending),
      annex.pending?.toBeSigned ?? null,
    ]);
  return readIntent(tx, intentId);
}

const stored = async (blobs: BlobStore, pending: PendingSignature | null): Promise<string | null> =>
  pending && blobs.put(Buffer.from(storePending(pending)));
