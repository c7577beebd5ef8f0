import { X509Certificate, type KeyObject } from 'node:crypto';
import { isPadesError, padesError } from '../errors.js';
import { childrenOf, objectIdOf, readDer, sameBytes, type DerNode } from './der.js';

/** The parts of a certificate that a signature refers to, as DER (RFC 5280 §4.1). */
export interface CertificateParts {
  readonly serial: Uint8Array;
  readonly issuer: Uint8Array;
  readonly subject: Uint8Array;
  readonly extensions: ReadonlyMap<
    string,
    { readonly critical: boolean; readonly value: Uint8Array }
  >;
}

export const certificateParts = (der: Uint8Array): CertificateParts => {
  const [tbs] = childrenOf(readDer(der, 0x30));
  if (tbs === undefined) throw padesError('DerIsMalformed', { what: 'certificate' });
  const fields = childrenOf(tbs);
  const unversioned = fields[0]?.tag === 0xa0 ? fields.slice(1) : fields;
  const [serial, , issuer, , subject] = unversioned;
  if (serial === undefined || issuer === undefined || subject === undefined) {
    throw padesError('DerIsMalformed', { what: 'certificate' });
  }
  const list = unversioned.find((field) => field.tag === 0xa3);
  return {
    serial: serial.bytes,
    issuer: issuer.bytes,
    subject: subject.bytes,
    extensions: new Map(
      list === undefined ? [] : childrenOf(readDer(list.content, 0x30)).map(extension),
    ),
  };
};

const extension = (node: DerNode): [string, { critical: boolean; value: Uint8Array }] => {
  const [id, ...rest] = childrenOf(node);
  const value = rest.at(-1);
  if (value?.tag !== 0x04) throw padesError('DerIsMalformed', { what: 'extension' });
  const critical = rest[0]?.tag === 0x01 && rest[0].content[0] !== 0;
  return [objectIdOf(id), { critical, value: value.content }];
};

/**
 * Opens a DER certificate, and no other: OpenSSL takes the first PEM text that it finds for the
 * certificate, also one that stands in a name or an extension. Throws `DerIsMalformed`.
 */
export const openCertificate = (der: Uint8Array): X509Certificate =>
  opened('certificate', () => {
    const certificate = new X509Certificate(der);
    if (sameBytes(certificate.raw, der)) return certificate;
    throw padesError('DerIsMalformed', { what: 'certificate' });
  });

/**
 * The key that a DER certificate certifies; it may be none, or no point of its curve. Read once for
 * as long as these bytes are held: whoever signs asks for it three times, of the same certificate.
 */
export const certifiedKey = (der: Uint8Array): KeyObject => {
  const known = certifiedKeys.get(der);
  if (known) return known;
  const key = opened('public key', () => openCertificate(der).publicKey);
  certifiedKeys.set(der, key);
  return key;
};

const certifiedKeys = new WeakMap<Uint8Array, KeyObject>();

const opened = <Read>(what: string, read: () => Read): Read => {
  try {
    return read();
  } catch (cause) {
    if (isPadesError(cause)) throw cause;
    throw padesError('DerIsMalformed', { what }, { cause });
  }
};
