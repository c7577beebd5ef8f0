import { sameBytes } from '../../cms/der.js';
import type { Certificate } from '../certificate.js';
import { signatureFault } from '../check-signed.js';
import type { Crl } from '../crl.js';
import type { CrlEntry } from '../crl-entry.js';
import { allReasons, type ReasonFlag } from '../distribution-point.js';
import { sameName } from '../name.js';
import type { Issuer } from '../trust-anchor.js';
import { crlSignerKey } from './crl-signer.js';
import { pointsOf, reasonsCovered } from './crl-scope.js';
import type { Question } from './evidence.js';
import { revocationAt, unknownRevocation, type Revocation, type Told } from './revocation.js';
import { isInForce, remembers, timeOfProof } from './times.js';

/**
 * What CRLs say (RFC 5280 §6.3.3): good only when CRLs for every reason were seen, the newest
 * asked first.
 */
export const revocationByCrl = (
  certificate: Certificate,
  issuer: Issuer,
  question: Question,
): Revocation => {
  const usable = question.evidence.crls
    .filter((crl) => crl.unknownCritical.length === 0 && isInForce(crl, question))
    .sort((a, b) => Number(b.thisUpdate) - Number(a.thisUpdate));
  const seen = new Set<ReasonFlag>();
  let verdict = unknownRevocation;
  for (const point of pointsOf(certificate)) {
    for (const crl of usable.filter(({ baseCrlNumber }) => baseCrlNumber === undefined)) {
      const reasons = reasonsCovered(crl, point, certificate);
      if (reasons.every((reason) => seen.has(reason))) continue;
      const key = crlSignerKey(crl, certificate, issuer, question);
      if (key === undefined) continue;
      const deltas = usable.filter(
        (delta) => amends(delta, crl) && isSignedBy(delta, key, question),
      );
      const entry = entryFor(certificate, [...deltas, crl]);
      if (entry === undefined && !remembers(crl, certificate)) continue;
      const newest = deltas[0] ?? crl;
      const from = { source: 'crl', signed: newest.signed } as const;
      const found = revocationAt(toldBy(entry), question.at, from, newest);
      if (found.status === 'revoked') return found;
      if (verdict.revokedAt === undefined) verdict = found;
      reasons.forEach((reason) => seen.add(reason));
    }
  }
  return seen.size === allReasons.length ? verdict : unknownRevocation;
};

/** Whether a delta brings a complete CRL of the same scope up to date (§5.2.4, §6.3.3 c). */
const amends = (delta: Crl, complete: Crl): boolean => {
  const [base, number] = [delta.baseCrlNumber, complete.crlNumber];
  if (base === undefined || number === undefined || delta.crlNumber === undefined) return false;
  return (
    base <= number &&
    number < delta.crlNumber &&
    sameName(delta.issuer, complete.issuer) &&
    sameOptional(delta.issuingDistributionPoint?.der, complete.issuingDistributionPoint?.der) &&
    sameOptional(delta.authorityKeyId, complete.authorityKeyId)
  );
};

const sameOptional = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean =>
  a === undefined || b === undefined ? a === b : sameBytes(a, b);

const isSignedBy = (delta: Crl, key: Uint8Array, { at, evidence }: Question): boolean =>
  signatureFault(delta.signed, key, timeOfProof(delta, at), evidence.algorithms) === undefined;

/** The first list that has an entry decides: deltas, the newest first, before the complete CRL. */
const entryFor = (certificate: Certificate, lists: readonly Crl[]): CrlEntry | undefined =>
  lists
    .map(({ entries }) =>
      entries.findLast(
        ({ serial, certificateIssuer }) =>
          serial === certificate.serial && sameName(certificateIssuer, certificate.issuer),
      ),
    )
    .find((entry) => entry !== undefined);

/** What a list tells of a revocation; an entry that takes a hold back tells of none. */
const toldBy = (entry: CrlEntry | undefined): Told | undefined =>
  entry?.reason === 'removeFromCRL' ? undefined : entry;
