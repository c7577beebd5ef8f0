import { DomainError } from '#kernel';
import type { LeaderSignedPdf } from '#pades';
import type { BlobStore, Transaction } from '#platform';
import { readCertificate } from '../certificates/certificate.js';
import { decided } from '../domain/decided.js';
import type { SignatureFacts } from '../intent.js';
import { verifyFile } from './verify-file.js';

type LeaderSignature = Pick<SignatureFacts, 'beforeSha256' | 'certificatePem'>;

/**
 * The seal goes only over a personal signature that is valid here and now, made with the recorded
 * certificate over the recorded file (NĐ 30/2020 Đ32.2).
 */
export async function demandLeaderSignature(
  tx: Transaction,
  blobs: BlobStore,
  pdf: LeaderSignedPdf,
  { beforeSha256, certificatePem }: LeaderSignature,
  at: Date,
): Promise<void> {
  const expected = {
    stage: 'leaderSigned',
    leaderCertificate: readCertificate(certificatePem).raw,
    prepared: await blobs.get(beforeSha256),
  } as const;
  const report = decided(await verifyFile(tx, { pdf, at, expected }));
  if (report.verdict === 'valid') return;
  const reasons = [...report.findings, ...report.signatures.flatMap(({ findings }) => findings)]
    .filter(({ status }) => status !== 'NOTE')
    .map(({ message }) => message);
  throw new DomainError('LeaderSignatureIsNotValid', { reason: reasons.join(' ') });
}
