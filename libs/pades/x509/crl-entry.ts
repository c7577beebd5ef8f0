import type { DerNode } from '../cms/der.js';
import { readExtensions, unknownCritical, valueOf } from './extensions.js';
import { directoryNamesOf, readGeneralNames } from './general-name.js';
import type { Name } from './name.js';
import { x509Oids } from './oids.js';
import { generalizedTimeOf, timeOf } from './time.js';
import { childrenAs, enumeratedOf, integerBytesOf, malformed, someChildrenAs } from './values.js';

/** Why it was revoked (RFC 5280 §5.3.1), by its number; 7 is not used. */
const reasons = [
  'unspecified',
  'keyCompromise',
  'cACompromise',
  'affiliationChanged',
  'superseded',
  'cessationOfOperation',
  'certificateHold',
  undefined,
  'removeFromCRL',
  'privilegeWithdrawn',
  'aACompromise',
] as const;
export type RevocationReason = Exclude<(typeof reasons)[number], undefined>;

/** One revoked certificate on a CRL (RFC 5280 §5.3). */
export interface CrlEntry {
  /** The serial number's octets in hex. */
  readonly serial: string;
  /** Who issued the certificate: the CRL's own issuer unless the CRL is indirect. */
  readonly certificateIssuer: Name;
  readonly revokedAt: Date;
  readonly reason: RevocationReason;
  /** Since when the key may have been in wrong hands. */
  readonly invalidSince: Date | undefined;
}

interface CrlEntries {
  readonly entries: readonly CrlEntry[];
  readonly unknownCritical: readonly string[];
}

/** Reads revokedCertificates. An entry without an issuer has the one before's (§5.3.3). */
export const readCrlEntries = (node: DerNode | undefined, crlIssuer: Name): CrlEntries => {
  let certificateIssuer = crlIssuer;
  const unknown: string[] = [];
  const entries = (node === undefined ? [] : someChildrenAs(node)).map((one): CrlEntry => {
    const [serial, revokedAt, list, ...more] = childrenAs(one);
    if (more.length > 0) throw malformed('CRL entry');
    const extensions = readExtensions(list);
    unknown.push(...unknownCritical(extensions, understood));
    certificateIssuer =
      valueOf(extensions, x509Oids.certificateIssuer, readIssuer) ?? certificateIssuer;
    return {
      serial: Buffer.from(integerBytesOf(serial)).toString('hex'),
      certificateIssuer,
      revokedAt: timeOf(revokedAt),
      reason: valueOf(extensions, x509Oids.reasonCode, readReason) ?? 'unspecified',
      invalidSince: valueOf(extensions, x509Oids.invalidityDate, generalizedTimeOf),
    };
  });
  return { entries, unknownCritical: unknown };
};

const understood: readonly string[] = [
  x509Oids.reasonCode,
  x509Oids.invalidityDate,
  x509Oids.certificateIssuer,
];

const readIssuer = (node: DerNode): Name => {
  const [name] = directoryNamesOf(readGeneralNames(node));
  if (name === undefined) throw malformed('certificate issuer');
  return name;
};

export const readReason = (node: DerNode | undefined): RevocationReason => {
  const reason = reasons[enumeratedOf(node)];
  if (reason === undefined) throw malformed('reason');
  return reason;
};
