import { createHash } from 'node:crypto';
import { readDer, sameBytes, type DerNode } from '../cms/der.js';
import {
  readCertificateExtensions,
  unknownCriticalOf,
  type CertificateExtensions,
} from './certificate-extensions.js';
import { readExtensions, type Extensions } from './extensions.js';
import { readName, sameName, type Name } from './name.js';
import { timeOf } from './time.js';
import {
  childrenAs,
  insideOf,
  integerBytesOf,
  malformed,
  octetBitsOf,
  smallIntegerOf,
} from './values.js';

/** A certificate taken apart (RFC 5280 §4.1). All bytes are views of `der`. */
export interface Certificate extends CertificateExtensions {
  readonly der: Uint8Array;
  /** SHA-256 of the whole certificate, in hex. */
  readonly fingerprint: string;
  readonly version: 1 | 2 | 3;
  /** The serial number's octets in hex. */
  readonly serial: string;
  readonly issuer: Name;
  readonly subject: Name;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** SubjectPublicKeyInfo, DER. */
  readonly spki: Uint8Array;
  readonly signed: SignedPart;
  readonly extensions: Extensions;
  /** Critical extensions that nobody here understands; they forbid its use. */
  readonly unknownCritical: readonly string[];
}

/** What was signed, how, and the value: of a certificate, a CRL or an OCSP answer. */
export interface SignedPart {
  readonly bytes: Uint8Array;
  /** AlgorithmIdentifier, DER. */
  readonly algorithm: Uint8Array;
  readonly value: Uint8Array;
}

/** Reads one DER certificate. Throws `DerIsMalformed`. */
export const readCertificate = (der: Uint8Array): Certificate => {
  const [tbs, algorithm, value, ...more] = childrenAs(readDer(der));
  if (tbs === undefined || algorithm === undefined || more.length > 0) {
    throw malformed('certificate');
  }
  const fields = fieldsOf(tbs);
  if (!sameBytes(fields.algorithm.bytes, algorithm.bytes)) throw malformed('signature algorithm');
  const [notBefore, notAfter, ...others] = childrenAs(fields.validity);
  if (others.length > 0) throw malformed('validity');
  const extensions = readExtensions(fields.extensions);
  return {
    der,
    fingerprint: createHash('sha256').update(der).digest('hex'),
    version: fields.version,
    serial: Buffer.from(integerBytesOf(fields.serial)).toString('hex'),
    issuer: readName(fields.issuer),
    subject: readName(fields.subject),
    notBefore: timeOf(notBefore),
    notAfter: timeOf(notAfter),
    spki: fields.spki.bytes,
    signed: { bytes: tbs.bytes, algorithm: algorithm.bytes, value: octetBitsOf(value) },
    extensions,
    unknownCritical: unknownCriticalOf(extensions),
    ...readCertificateExtensions(extensions),
  };
};

interface Fields {
  readonly version: 1 | 2 | 3;
  readonly serial: DerNode;
  readonly algorithm: DerNode;
  readonly issuer: DerNode;
  readonly validity: DerNode;
  readonly subject: DerNode;
  readonly spki: DerNode;
  readonly extensions: DerNode | undefined;
}

const fieldsOf = (tbs: DerNode): Fields => {
  const all = childrenAs(tbs);
  const version = versionOf(all[0]);
  const [serial, algorithm, issuer, validity, subject, spki, ...rest] =
    version === 1 ? all : all.slice(1);
  if (!serial || !algorithm || !issuer || !validity || !subject || !spki) {
    throw malformed('certificate');
  }
  const extensions = rest.at(-1)?.tag === 0xa3 ? rest.at(-1) : undefined;
  const uniqueIds = extensions === undefined ? rest : rest.slice(0, -1);
  const isInOrder = uniqueIds.every(({ tag }, i) => tag === 0x81 + i || (i === 0 && tag === 0x82));
  const isOfVersion =
    (extensions === undefined || version === 3) && (uniqueIds.length === 0 || version > 1);
  if (!isInOrder || uniqueIds.length > 2 || !isOfVersion) throw malformed('certificate');
  return {
    version,
    serial,
    algorithm,
    issuer,
    validity,
    subject,
    spki,
    extensions: extensions === undefined ? undefined : insideOf(extensions),
  };
};

/** Version 1 is never written: it is the default. */
const versionOf = (first: DerNode | undefined): 1 | 2 | 3 => {
  if (first?.tag !== 0xa0) return 1;
  const stated = smallIntegerOf(insideOf(first));
  if (stated !== 1 && stated !== 2) throw malformed('version');
  return stated === 1 ? 2 : 3;
};

/** Whether subject and issuer are the same name: a CA that certifies a key of its own. */
export const isSelfIssued = ({ issuer, subject }: Certificate): boolean =>
  sameName(issuer, subject);

export const sameCertificate = (a: Certificate, b: Certificate): boolean =>
  a.fingerprint === b.fingerprint;
