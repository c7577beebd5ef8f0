import { createHash } from 'node:crypto';
import { sameBytes } from '../../cms/der.js';
import { oids } from '../../cms/oids.js';
import type { Certificate } from '../certificate.js';
import { keyBitsOf } from '../ocsp-request.js';
import type { CertId, OcspAnswer, OcspResponse } from '../ocsp-response.js';
import type { Issuer } from '../trust-anchor.js';
import type { Question } from './evidence.js';
import { isFromResponder } from './ocsp-responder.js';
import { revocationAt, unknownRevocation, type Revocation } from './revocation.js';
import { isInForce, remembers, timeOfProof, type Currency } from './times.js';

/** What OCSP answers say (RFC 6960 §3.2): one that says revoked outweighs any that says good. */
export const revocationByOcsp = (
  certificate: Certificate,
  issuer: Issuer,
  question: Question,
): Revocation => {
  const verdicts = question.evidence.ocsps
    .flatMap((response) => response.answers.map((answer) => ({ response, answer })))
    .filter(({ answer }) => isAbout(answer.certId, certificate, issuer))
    .sort((a, b) => Number(b.answer.thisUpdate) - Number(a.answer.thisUpdate))
    .map(({ response, answer }) => verdictOf(response, answer, certificate, issuer, question));
  const [revoked, good] = (['revoked', 'good'] as const).map((status) =>
    verdicts.find((verdict) => verdict.status === status),
  );
  return revoked ?? good ?? unknownRevocation;
};

const verdictOf = (
  response: OcspResponse,
  answer: OcspAnswer,
  certificate: Certificate,
  issuer: Issuer,
  question: Question,
): Revocation => {
  const { status, archiveCutoff } = answer;
  const currency: Currency = { ...answer, keepsExpiredSince: archiveCutoff };
  const isUsable =
    status.is !== 'unknown' &&
    response.unknownCritical.length + answer.unknownCritical.length === 0 &&
    answer.thisUpdate <= response.producedAt &&
    isInForce(currency, question) &&
    (status.is === 'revoked' || remembers(currency, certificate)) &&
    isFromResponder(response, issuer, {
      ...question,
      at: timeOfProof(currency, question.at),
      pending: [...question.pending, certificate],
    });
  if (!isUsable) return unknownRevocation;
  const told =
    status.is === 'revoked' ? { revokedAt: status.at, reason: status.reason } : undefined;
  return revocationAt(told, question.at, { source: 'ocsp', signed: response.signed }, currency);
};

/** SHA-1 only finds the certificate here; what is said of it is signed with a better one. */
const certIdHashes: Readonly<Record<string, string>> = {
  [oids.sha1]: 'sha1',
  [oids.sha256]: 'sha256',
  [oids.sha384]: 'sha384',
  [oids.sha512]: 'sha512',
};

/** Whether a CertID means this certificate of this issuer's key (RFC 6960 §4.1.1). */
const isAbout = (id: CertId, certificate: Certificate, issuer: Issuer): boolean => {
  const hash = certIdHashes[id.hashAlgorithm];
  if (hash === undefined || id.serial !== certificate.serial) return false;
  const digest = (bytes: Uint8Array): Buffer => createHash(hash).update(bytes).digest();
  return (
    sameBytes(id.issuerNameHash, digest(certificate.issuer.der)) &&
    sameBytes(id.issuerKeyHash, digest(keyBitsOf(issuer.spki)))
  );
};
