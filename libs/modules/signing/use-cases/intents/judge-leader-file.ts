import { DomainError, type BodyId, type DocumentId } from '#kernel';
import type { BlobStore, Transaction, UnitOfWork } from '#platform';
import { readCertificate } from '../../certificates/certificate.js';
import { decided } from '../../domain/decided.js';
import type { JudgedLeaderFile } from '../../intent.js';
import { selectNewestLeaderSignature, type SignatureRow } from '../../store/intents.sql.js';
import { verifyInThread } from '../../verification/verify-in-thread.js';
import { listTrustAnchors } from '../verdicts/trust-anchors.js';

/**
 * The seal goes only over a personal signature that is valid here and now, made with the recorded
 * certificate over the recorded file (NĐ 30/2020 Đ32.2). Judging takes seconds, so no transaction is
 * open meanwhile: `demandGoodFile` asks in the one that seals whether it is still the same file.
 */
export async function judgeLeaderFile(
  { work, blobs }: { readonly work: UnitOfWork; readonly blobs: BlobStore },
  bodyId: BodyId,
  documentId: DocumentId,
  at: Date,
): Promise<JudgedLeaderFile | undefined> {
  const { leader, trust } = await work.inBody(bodyId, (tx) => whatIsJudged(tx, documentId));
  if (!leader) return undefined;
  const { signatureId, afterSha256, beforeSha256, certificatePem } = leader;
  const expected = {
    stage: 'leaderSigned',
    leaderCertificate: readCertificate(certificatePem).raw,
    prepared: await blobs.get(beforeSha256),
  } as const;
  const pdf = await blobs.get(afterSha256);
  const report = decided(await verifyInThread(pdf, { trust, at, expected }));
  const reasons = [...report.findings, ...report.signatures.flatMap(({ findings }) => findings)]
    .filter(({ status }) => status !== 'NOTE')
    .map(({ message }) => message);
  return { signatureId, afterSha256, fault: report.verdict === 'valid' ? null : reasons.join(' ') };
}

async function whatIsJudged(tx: Transaction, documentId: DocumentId) {
  const leader = await tx.one(selectNewestLeaderSignature, [tx.bodyId, documentId]);
  const anchors = await listTrustAnchors(tx);
  return { leader, trust: anchors.map(({ certificatePem }) => certificatePem) };
}

/** Refuses a judgement of another file than the one that is sealed, and one that found faults. */
export function demandGoodFile(
  judged: JudgedLeaderFile | undefined,
  { signatureId, afterSha256 }: SignatureRow,
): void {
  if (judged?.signatureId !== signatureId || judged.afterSha256 !== afterSha256)
    throw new DomainError('LeaderFileHasChanged');
  if (judged.fault !== null)
    throw new DomainError('LeaderSignatureIsNotValid', { reason: judged.fault });
}
