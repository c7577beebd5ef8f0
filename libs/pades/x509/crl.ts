import { readDer, sameBytes, type DerNode } from '../cms/der.js';
import type { SignedPart } from './certificate.js';
import { readCrlEntries, type CrlEntry } from './crl-entry.js';
import {
  readAuthorityKeyId,
  readExtensions,
  unknownCritical,
  valueOf,
  type Extensions,
} from './extensions.js';
import { readIssuingPoint, type IssuingDistributionPoint } from './issuing-distribution-point.js';
import { readName, type Name } from './name.js';
import { x509Oids } from './oids.js';
import { generalizedTimeOf, timeOf } from './time.js';
import {
  childrenAs,
  insideOf,
  malformed,
  naturalOf,
  octetBitsOf,
  smallIntegerOf,
} from './values.js';

/** A certificate revocation list taken apart (RFC 5280 §5). */
export interface Crl {
  readonly der: Uint8Array;
  readonly issuer: Name;
  readonly thisUpdate: Date;
  readonly nextUpdate: Date | undefined;
  readonly entries: readonly CrlEntry[];
  readonly signed: SignedPart;
  readonly crlNumber: bigint | undefined;
  /** The number of the complete CRL that this one amends: it is a delta. */
  readonly baseCrlNumber: bigint | undefined;
  readonly issuingDistributionPoint: IssuingDistributionPoint | undefined;
  readonly authorityKeyId: Uint8Array | undefined;
  /** Entries of expired certificates are kept since this time (ITU-T X.509 §9.5.2.8). */
  readonly keepsExpiredSince: Date | undefined;
  /** Critical extensions, of the list or of any entry, that nobody here understands. */
  readonly unknownCritical: readonly string[];
}

/** Reads one DER CRL. Throws `DerIsMalformed`. */
export const readCrl = (der: Uint8Array): Crl => {
  const [tbs, algorithm, value, ...more] = childrenAs(readDer(der));
  if (tbs === undefined || algorithm === undefined || more.length > 0) throw malformed('CRL');
  const fields = fieldsOf(tbs);
  if (!sameBytes(fields.algorithm.bytes, algorithm.bytes)) throw malformed('signature algorithm');
  const extensions = readExtensions(fields.extensions);
  const issuer = readName(fields.issuer);
  const { entries, unknownCritical: unknownInEntries } = readCrlEntries(fields.revoked, issuer);
  return {
    der,
    issuer,
    thisUpdate: timeOf(fields.thisUpdate),
    nextUpdate: fields.nextUpdate && timeOf(fields.nextUpdate),
    entries,
    signed: { bytes: tbs.bytes, algorithm: algorithm.bytes, value: octetBitsOf(value) },
    ...readCrlExtensions(extensions),
    unknownCritical: [...unknownCritical(extensions, understood), ...unknownInEntries],
  };
};

interface Fields {
  readonly algorithm: DerNode;
  readonly issuer: DerNode;
  readonly thisUpdate: DerNode;
  readonly nextUpdate: DerNode | undefined;
  readonly revoked: DerNode | undefined;
  readonly extensions: DerNode | undefined;
}

const fieldsOf = (tbs: DerNode): Fields => {
  const all = [...childrenAs(tbs)];
  const isVersion2 = all[0]?.tag === 0x02;
  if (isVersion2 && smallIntegerOf(all.shift()) !== 1) throw malformed('version');
  const [algorithm, issuer, thisUpdate, ...rest] = all;
  if (!algorithm || !issuer || !thisUpdate) throw malformed('CRL');
  const takeIf = (isIt: (node: DerNode) => boolean): DerNode | undefined =>
    rest[0] !== undefined && isIt(rest[0]) ? rest.shift() : undefined;
  const nextUpdate = takeIf(({ tag }) => tag === 0x17 || tag === 0x18);
  const revoked = takeIf(({ tag }) => tag === 0x30);
  const extensions = takeIf(({ tag }) => tag === 0xa0);
  if (rest.length > 0 || (extensions !== undefined && !isVersion2)) throw malformed('CRL');
  return {
    algorithm,
    issuer,
    thisUpdate,
    nextUpdate,
    revoked,
    extensions: extensions === undefined ? undefined : insideOf(extensions),
  };
};

const understood: readonly string[] = [
  x509Oids.crlNumber,
  x509Oids.deltaCrlIndicator,
  x509Oids.issuingDistributionPoint,
  x509Oids.authorityKeyIdentifier,
  x509Oids.expiredCertsOnCrl,
];

const readCrlExtensions = (
  extensions: Extensions,
): Pick<
  Crl,
  | 'crlNumber'
  | 'baseCrlNumber'
  | 'issuingDistributionPoint'
  | 'authorityKeyId'
  | 'keepsExpiredSince'
> => ({
  crlNumber: valueOf(extensions, x509Oids.crlNumber, (node) => naturalOf(node)),
  baseCrlNumber: valueOf(extensions, x509Oids.deltaCrlIndicator, (node) => naturalOf(node)),
  issuingDistributionPoint: valueOf(
    extensions,
    x509Oids.issuingDistributionPoint,
    readIssuingPoint,
  ),
  authorityKeyId: valueOf(extensions, x509Oids.authorityKeyIdentifier, readAuthorityKeyId),
  keepsExpiredSince: valueOf(extensions, x509Oids.expiredCertsOnCrl, generalizedTimeOf),
});
