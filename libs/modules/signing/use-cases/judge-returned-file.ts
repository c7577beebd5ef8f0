import { DomainError, type KeyId } from '#kernel';
import {
  isBytePrefix,
  type Expectation,
  type SignatureReport,
  type VerificationReport,
} from '#pades';
import type { BlobStore, Transaction } from '#platform';
import { factsOf, readCertificate } from '../certificates/certificate.js';
import { selectKey, type KeptKeyRow } from '../store/keys.sql.js';
import { verifyFile } from './verify-file.js';

/** What a returned file must begin with, and be. */
export interface HandedOut {
  readonly keyId: KeyId;
  readonly basisSha256: string;
  readonly role: SignatureReport['role'];
  readonly expected: Expectation;
}

/**
 * Nothing in a file that an agent returns is believed: its earlier bytes must be exactly the file
 * that was handed out, its newest signature by the registered certificate, and the whole must pass
 * the same judge as any file that comes in.
 */
export async function judgeReturnedFile(
  tx: Transaction,
  blobs: BlobStore,
  { keyId, basisSha256, role, expected }: HandedOut,
  file: Uint8Array,
  at: Date,
): Promise<void> {
  const key = await tx.one(selectKey, [tx.bodyId, keyId]);
  if (!key) throw new DomainError('KeyIsUnknown', { keyId });
  const prepared = await blobs.get(basisSha256);
  if (!isBytePrefix(prepared, file)) throw new DomainError('ReturnedFileIsNotOurs');
  const report = await verifyFile(tx, { pdf: file, at, expected: { prepared, ...expected } });
  refuseForeignSigner(
    report.signatures.find((signature) => signature.role === role),
    key,
  );
  if (report.verdict !== 'valid')
    throw new DomainError('ReturnedFileIsNotGood', { reason: reasonsIn(report) });
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
