import { DomainError, sha256Hex, type Ids } from '#kernel';
import { isBytePrefix, type SignatureReport, type VerificationReport } from '#pades';
import type { BlobStore, Transaction } from '#platform';
import { factsOf, readCertificate } from '../certificates/certificate.js';
import { datePhrase, printedNumber } from '../domain/printed-registration.js';
import type { CompletedIntent, FileCompletion } from '../intent.js';
import { lockIntent, type IntentRow } from '../store/intents.sql.js';
import { selectKey, type KeptKeyRow } from '../store/keys.sql.js';
import { keepLate } from './keep-late.js';
import { answerAgain, keepSignedFile } from './keep-signed-file.js';
import { verifyFile } from './verify-file.js';

/**
 * Takes a file that an agent has signed. Nothing in it is believed: its earlier bytes must be exactly
 * the file that was handed out, its newest signature by the registered certificate, and the whole must
 * pass the same judge as any file that comes in.
 */
export async function completeWithFile(
  tx: Transaction,
  ids: Ids,
  blobs: BlobStore,
  { intentId, file, at }: FileCompletion,
): Promise<CompletedIntent> {
  const intent = await tx.one(lockIntent, [tx.bodyId, intentId]);
  if (!intent) throw new DomainError('IntentIsUnknown', { intentId });
  if (intent.state === 'completed')
    return answerAgain(tx, intentId, ({ afterSha256 }) => afterSha256 === sha256Hex(file));
  if (intent.state !== 'open' || at > intent.expiresAt)
    return keepLate(tx, intent, { fileSha256: await blobs.put(file) }, at);
  const key = await tx.one(selectKey, [tx.bodyId, intent.keyId]);
  if (!key) throw new DomainError('KeyIsUnknown', { keyId: intent.keyId });
  await judge(tx, blobs, intent, key, file, at);
  return keepSignedFile(tx, ids, blobs, intent, { bytes: file, value: null, method: 'agent', at });
}

async function judge(
  tx: Transaction,
  blobs: BlobStore,
  intent: IntentRow,
  key: KeptKeyRow,
  file: Uint8Array,
  at: Date,
): Promise<void> {
  const prepared = await blobs.get(intent.basisSha256);
  if (!isBytePrefix(prepared, file)) throw new DomainError('ReturnedFileIsNotOurs');
  const report = await verifyFile(tx, {
    pdf: file,
    at,
    expected: { prepared, ...(intent.kind === 'leader' ? leaderSigned : issuedAs(intent)) },
  });
  refuseForeignSigner(
    report.signatures.find(({ role }) => role === intent.kind),
    key,
  );
  if (report.verdict !== 'valid')
    throw new DomainError('ReturnedFileIsNotGood', { reason: reasonsIn(report) });
}

const leaderSigned = { stage: 'leaderSigned' } as const;

const issuedAs = ({ number, date }: IntentRow) => {
  if (number === null || date === null) throw new Error('A seal carries number and date.');
  const registration = { number, date };
  return {
    stage: 'issued',
    number: printedNumber(registration),
    datePhrase: datePhrase(registration),
  } as const;
};

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
