import { expectTag, objectIdOf, readDer, type DerNode } from '../cms/der.js';
import type { SignedPart } from './certificate.js';
import { readReason, type RevocationReason } from './crl-entry.js';
import { readExtensions, unknownCritical, valueOf } from './extensions.js';
import { readName, type Name } from './name.js';
import { x509Oids } from './oids.js';
import { generalizedTimeOf } from './time.js';
import {
  childrenAs,
  enumeratedOf,
  insideOf,
  integerBytesOf,
  malformed,
  octetBitsOf,
  smallIntegerOf,
  someChildrenAs,
} from './values.js';

/** A successful OCSP response taken apart (RFC 6960 §4.2.1). */
export interface OcspResponse {
  readonly der: Uint8Array;
  /** Who answers: by name, or by the SHA-1 of his key. */
  readonly responder: { readonly name: Name } | { readonly keyHash: Uint8Array };
  readonly producedAt: Date;
  readonly answers: readonly OcspAnswer[];
  readonly nonce: Uint8Array | undefined;
  /** Certificates that came along, DER. */
  readonly certificates: readonly Uint8Array[];
  readonly signed: SignedPart;
  readonly unknownCritical: readonly string[];
}

/** What a response says of one certificate. */
export interface OcspAnswer {
  readonly certId: CertId;
  readonly status: OcspStatus;
  readonly thisUpdate: Date;
  readonly nextUpdate: Date | undefined;
  /** The responder knows of revocations back to this time (RFC 6960 §4.4.4). */
  readonly archiveCutoff: Date | undefined;
  readonly unknownCritical: readonly string[];
}

export type OcspStatus =
  | { readonly is: 'good' | 'unknown' }
  | { readonly is: 'revoked'; readonly at: Date; readonly reason: RevocationReason };

/** Which certificate is meant (RFC 6960 §4.1.1). */
export interface CertId {
  readonly hashAlgorithm: string;
  readonly issuerNameHash: Uint8Array;
  readonly issuerKeyHash: Uint8Array;
  /** The serial number's octets in hex. */
  readonly serial: string;
}

const statuses = [
  'successful',
  'malformedRequest',
  'internalError',
  'tryLater',
  undefined,
  'sigRequired',
  'unauthorized',
] as const;
export type OcspResponseStatus = Exclude<(typeof statuses)[number], undefined>;

/** What the responder made of the request. Throws `DerIsMalformed`. */
export const ocspResponseStatus = (der: Uint8Array): OcspResponseStatus => {
  const status = statuses[enumeratedOf(childrenAs(readDer(der))[0])];
  if (status === undefined) throw malformed('OCSP status');
  return status;
};

/** Reads a successful response. Throws `DerIsMalformed`, also for one that is not successful. */
export const readOcspResponse = (der: Uint8Array): OcspResponse => {
  const status = ocspResponseStatus(der);
  if (status !== 'successful') throw malformed(`OCSP response: ${status}`);
  const [, explicit, ...more] = childrenAs(readDer(der));
  if (more.length > 0) throw malformed('OCSP response');
  const [type, bytes] = childrenAs(insideOf(expectTag(explicit, 0xa0)));
  if (objectIdOf(type) !== x509Oids.ocspBasic) throw malformed('OCSP response type');
  return { der, ...readBasic(readDer(expectTag(bytes, 0x04).content)) };
};

const readBasic = (node: DerNode): Omit<OcspResponse, 'der'> => {
  const [data, algorithm, value, certificates, ...more] = childrenAs(node);
  if (data === undefined || algorithm === undefined || more.length > 0) {
    throw malformed('OCSP response');
  }
  return {
    ...readData(data),
    certificates:
      certificates === undefined
        ? []
        : childrenAs(insideOf(expectTag(certificates, 0xa0))).map(({ bytes }) => bytes),
    signed: { bytes: data.bytes, algorithm: algorithm.bytes, value: octetBitsOf(value) },
  };
};

type ResponseData = Omit<OcspResponse, 'der' | 'certificates' | 'signed'>;

const readData = (node: DerNode): ResponseData => {
  const fields = [...childrenAs(node)];
  const version = fields[0]?.tag === 0xa0 ? fields.shift() : undefined;
  if (version !== undefined && smallIntegerOf(insideOf(version)) !== 0) throw malformed('version');
  const [responder, producedAt, answers, list, ...more] = fields;
  if (responder === undefined || more.length > 0) throw malformed('OCSP response');
  const extensions = readExtensions(
    list === undefined ? undefined : insideOf(expectTag(list, 0xa1)),
  );
  return {
    responder: readResponder(responder),
    producedAt: generalizedTimeOf(producedAt),
    answers: someChildrenAs(answers).map(readAnswer),
    nonce: valueOf(extensions, x509Oids.ocspNonce, (one) => expectTag(one, 0x04).content),
    unknownCritical: unknownCritical(extensions, [x509Oids.ocspNonce]),
  };
};

const readResponder = (node: DerNode): OcspResponse['responder'] => {
  if (node.tag === 0xa1) return { name: readName(insideOf(node)) };
  return { keyHash: expectTag(insideOf(expectTag(node, 0xa2)), 0x04).content };
};

const readAnswer = (node: DerNode): OcspAnswer => {
  const [id, status, thisUpdate, ...rest] = childrenAs(node);
  if (id === undefined || status === undefined) throw malformed('OCSP answer');
  const next = rest[0]?.tag === 0xa0 ? rest.shift() : undefined;
  const list = rest[0]?.tag === 0xa1 ? rest.shift() : undefined;
  if (rest.length > 0) throw malformed('OCSP answer');
  const extensions = readExtensions(list === undefined ? undefined : insideOf(list));
  return {
    certId: readCertId(id),
    status: readStatus(status),
    thisUpdate: generalizedTimeOf(thisUpdate),
    nextUpdate: next && generalizedTimeOf(insideOf(next)),
    archiveCutoff: valueOf(extensions, x509Oids.ocspArchiveCutoff, generalizedTimeOf),
    unknownCritical: unknownCritical(extensions, [x509Oids.ocspArchiveCutoff]),
  };
};

const readCertId = (node: DerNode): CertId => {
  const [algorithm, nameHash, keyHash, serial, ...more] = childrenAs(node);
  if (more.length > 0) throw malformed('CertID');
  return {
    hashAlgorithm: objectIdOf(childrenAs(algorithm)[0]),
    issuerNameHash: expectTag(nameHash, 0x04).content,
    issuerKeyHash: expectTag(keyHash, 0x04).content,
    serial: Buffer.from(integerBytesOf(serial)).toString('hex'),
  };
};

const readStatus = (node: DerNode): OcspStatus => {
  if (node.tag === 0x80 && node.content.length === 0) return { is: 'good' };
  if (node.tag === 0x82 && node.content.length === 0) return { is: 'unknown' };
  const [at, reason, ...more] = childrenAs(node, 0xa1);
  if (more.length > 0) throw malformed('OCSP status');
  return {
    is: 'revoked',
    at: generalizedTimeOf(at),
    reason: reason === undefined ? 'unspecified' : readReason(insideOf(expectTag(reason, 0xa0))),
  };
};
