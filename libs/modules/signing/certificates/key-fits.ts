import { DomainError, vietnamDay } from '#kernel';
import { readCertificate as readStrictly, signsDocuments } from '#pades';
import type { KeyCheck, KeyFacts } from '../key.js';
import { readCertificate } from './certificate.js';
import { isTrusted } from './trusted-chain.js';

/** Each person signs with a key of his own, the clerk seals with the body's. */
export function refuseForeignKey(
  key: KeyFacts,
  { use, personId }: Pick<KeyCheck, 'use' | 'personId'>,
): void {
  const purpose = use === 'leader' ? 'personal' : 'seal';
  if (key.purpose !== purpose) throw new DomainError('KeyDoesNotFitUse', { use });
  if (key.personId !== null && key.personId !== personId)
    throw new DomainError('KeyBelongsToAnotherPerson', { keyId: key.keyId });
}

/** The signer's own check before signing (NĐ 23/2025 Đ15; Thông tư 15/2025/TT-BKHCN Đ5). */
export function refuseUnfitCertificate(
  { subject, notBefore, notAfter, certificatePem, chainPem }: KeyFacts,
  anchorPems: readonly string[],
  at: Date,
): void {
  if (at < notBefore)
    throw new DomainError('CertificateIsNotYetValid', {
      subject,
      notBefore: vietnamDay(notBefore),
    });
  if (at > notAfter)
    throw new DomainError('CertificateHasExpired', { subject, notAfter: vietnamDay(notAfter) });
  const chain = chainPem.map(readCertificate);
  const anchors = anchorPems.map(readCertificate);
  const leaf = readCertificate(certificatePem);
  if (!isTrusted(leaf, chain, anchors, at))
    throw new DomainError('CertificateChainIsNotTrusted', { subject });
  if (!signsDocuments(readStrictly(leaf.raw)))
    throw new DomainError('CertificateIsNotForSigning', { subject });
}
