import { isDeepStrictEqual } from 'node:util';
import { DomainError, type BodyId, type IntentId, type KeyId } from '#kernel';
import {
  isBytePrefix,
  type Expectation,
  type SignatureReport,
  type VerificationReport,
} from '#pades';
import type { Transaction } from '#platform';
import { factsOf, readCertificate } from '../../certificates/certificate.js';
import { decided } from '../../domain/decided.js';
import { datePhrase, printedNumber } from '../../domain/printed-registration.js';
import type { WantedAnnex } from '../../intent.js';
import type { KeyTools } from '../../key-tools.js';
import { nextFile } from '../../next-file.js';
import { selectIntent, type IntentRow } from '../../store/intents.sql.js';
import { selectKey, type KeptKeyRow } from '../../store/keys.sql.js';
import { verifyInThread } from '../../verification/verify-in-thread.js';
import { readIntent } from '../intents/read-intent.js';
import { listTrustAnchors } from '../verdicts/trust-anchors.js';

/** What a returned file must begin with, and be. */
interface HandedOut {
  readonly intentId: IntentId;
  readonly keyId: KeyId;
  readonly basisSha256: string;
  readonly role: SignatureReport['role'];
  readonly expected: Expectation;
}

export interface ReturnedFile {
  readonly bytes: Uint8Array;
  /** What it was judged to answer; nothing where nothing was waited for any more. */
  readonly goodFor?: HandedOut;
}

/** What an agent made of the file it was given, judged before it is taken. */
export interface FileCompletion {
  readonly intentId: IntentId;
  readonly file: ReturnedFile;
  readonly at: Date;
}

/**
 * Nothing in a file that an agent returns is believed: its earlier bytes must be exactly the file
 * that was handed out, its newest signature by the registered certificate, and the whole must pass
 * the same judge as any file that comes in. It takes seconds, so no transaction is open meanwhile:
 * `demandGoodFor` asks in the one that takes the file whether it is still what was waited for.
 */
export async function judgeReturnedFile(
  { work, blobs }: KeyTools,
  bodyId: BodyId,
  intentId: IntentId,
  bytes: Uint8Array,
  at: Date,
): Promise<ReturnedFile> {
  const awaited = await work.inBody(bodyId, (tx) => whatIsAwaited(tx, intentId, at));
  if (!awaited) return { bytes };
  const { handed, key, trust } = awaited;
  const prepared = await blobs.get(handed.basisSha256);
  if (!isBytePrefix(prepared, bytes)) throw new DomainError('ReturnedFileIsNotOurs');
  const expected = { prepared, ...handed.expected };
  const report = decided(await verifyInThread(bytes, { trust, at, expected }));
  refuseForeignSigner(
    report.signatures.find((signature) => signature.role === handed.role),
    key,
  );
  if (report.verdict !== 'valid')
    throw new DomainError('ReturnedFileIsNotGood', { reason: reasonsIn(report) });
  return { bytes, goodFor: handed };
}

/** Refuses a file that was judged for another intent, key or turn than the one it is taken for. */
export function demandGoodFor({ goodFor }: ReturnedFile, handed: HandedOut): void {
  if (!isDeepStrictEqual(goodFor, handed)) throw new DomainError('ReturnedFileIsNotOurs');
}

async function whatIsAwaited(tx: Transaction, intentId: IntentId, at: Date) {
  const intent = await tx.one(selectIntent, [tx.bodyId, intentId]);
  if (intent?.state !== 'open' || at > intent.expiresAt) return undefined;
  const key = await tx.one(selectKey, [tx.bodyId, intent.keyId]);
  if (!key) throw new DomainError('KeyIsUnknown', { keyId: intent.keyId });
  const { annex } = nextFile(await readIntent(tx, intentId));
  const handed = annex ? annexHandedOut(intent, annex) : documentHandedOut(intent);
  const anchors = await listTrustAnchors(tx);
  return { handed, key, trust: anchors.map(({ certificatePem }) => certificatePem) };
}

export const annexHandedOut = (
  { intentId, keyId }: IntentRow,
  { basisSha256 }: WantedAnnex,
): HandedOut => ({
  ...{ intentId, keyId, basisSha256 },
  ...{ role: 'annexSeal', expected: { stage: 'annexSealed' } },
});

export const documentHandedOut = (intent: IntentRow): HandedOut => {
  const { intentId, keyId, basisSha256, kind } = intent;
  return { intentId, keyId, basisSha256, role: kind, expected: expectationOf(intent) };
};

function expectationOf({ kind, number, date }: IntentRow): Expectation {
  if (kind === 'leader') return { stage: 'leaderSigned' };
  if (number === null || date === null) throw new Error('A seal carries number and date.');
  const registration = { number, date };
  return {
    stage: 'issued',
    number: printedNumber(registration),
    datePhrase: datePhrase(registration),
  };
}

/** Whoever signed is told by name, so that the person sees which device was plugged in. */
function refuseForeignSigner(
  signature: SignatureReport | undefined,
  { certificatePem }: KeptKeyRow,
): void {
  const is = signature?.signer?.certificate;
  if (!is || readCertificate(certificatePem).raw.equals(is)) return;
  throw new DomainError('ReturnedFileIsForeign', { subject: factsOf(readCertificate(is)).subject });
}

const reasonsIn = ({ findings, signatures }: VerificationReport): string =>
  [...findings, ...signatures.flatMap((one) => one.findings)]
    .filter(({ status }) => status !== 'NOTE')
    .map(({ message }) => message)
    .join(' ');
