import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { derNull, integer, objectId, octets, sequence, tlv } from '../../libs/pades/cms/der.js';
import { oids } from '../../libs/pades/cms/oids.js';
import { keyBitsOf } from '../../libs/pades/x509/ocsp-request.js';
import { x509Oids } from '../../libs/pades/x509/oids.js';

/** Certificates, CRLs and OCSP answers of any shape, right or wrong, made at once and unasked. */

/** Somebody with a name and a key of P-256. */
export interface Party {
  readonly name: Buffer;
  readonly privateKey: KeyObject;
  readonly spki: Buffer;
}

export const party = (commonName: string): Party => ({ name: nameDer(commonName), ...newKey() });

/** The same name with a key of its own. */
export const rekeyed = ({ name }: Party): Party => ({ name, ...newKey() });

const newKey = (): Omit<Party, 'name'> => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  return { privateKey, spki: publicKey.export({ format: 'der', type: 'spki' }) };
};

export const nameDer = (commonName: string): Buffer =>
  sequence(tlv(0x31, sequence(objectId(x509Oids.commonName), tlv(0x0c, Buffer.from(commonName)))));

export const time = (date: Date): Buffer =>
  tlv(0x18, Buffer.from(date.toISOString().replace(/[-:T]|\.\d+/g, '')));

const algorithm = sequence(objectId(oids.ecdsaWithSha256));

/** What is signed, how, and the value. */
export const signedBy = ({ privateKey }: Party, content: Buffer, ...more: Buffer[]): Buffer =>
  sequence(content, algorithm, bits(sign('sha256', content, privateKey)), ...more);

const bits = (value: Uint8Array): Buffer => tlv(0x03, Buffer.of(0), value);

export const extension = (id: string, value: Buffer, critical = false): Buffer =>
  sequence(objectId(id), ...(critical ? [tlv(0x01, Buffer.of(0xff))] : []), octets(value));

export const extensions = {
  ca: (pathLength?: number): Buffer =>
    extension(
      x509Oids.basicConstraints,
      sequence(
        tlv(0x01, Buffer.of(0xff)),
        ...(pathLength === undefined ? [] : [integer(pathLength)]),
      ),
      true,
    ),
  /** Key usage as its one octet of bits, the last one set. */
  usage: (octet: number): Buffer => {
    const unused = 31 - Math.clz32(octet & -octet);
    return extension(x509Oids.keyUsage, tlv(0x03, Buffer.of(unused, octet)), true);
  },
  purpose: (...ids: string[]): Buffer =>
    extension(x509Oids.extKeyUsage, sequence(...ids.map(objectId))),
  noCheck: (): Buffer => extension(x509Oids.ocspNoCheck, derNull),
};

export const usages = { digitalSignature: 0x80, certSign: 0x04, crlSign: 0x02, both: 0x06 };

export interface CertificateParts {
  readonly serial?: number;
  readonly from?: Date;
  readonly to?: Date;
  readonly extensions?: readonly Buffer[];
}

const [start, end] = [new Date('2025-01-01T00:00:00Z'), new Date('2028-01-01T00:00:00Z')];

/** DER of a certificate that one party gives another; without extensions it is of version 1. */
export const certify = (issuer: Party, subject: Party, parts: CertificateParts = {}): Buffer => {
  const { serial = 1, from = start, to = end, extensions: list = [] } = parts;
  return signedBy(
    issuer,
    sequence(
      ...(list.length === 0 ? [] : [tlv(0xa0, integer(2))]),
      integer(serial),
      algorithm,
      issuer.name,
      sequence(time(from), time(to)),
      subject.name,
      subject.spki,
      ...(list.length === 0 ? [] : [tlv(0xa3, sequence(...list))]),
    ),
  );
};

export interface CrlParts {
  readonly thisUpdate: Date;
  readonly nextUpdate?: Date;
  readonly revoked?: readonly {
    readonly serial: number;
    readonly at: Date;
    readonly reason?: number;
    /** Since when the key may have been in wrong hands. */
    readonly invalidSince?: Date;
  }[];
  readonly extensions?: readonly Buffer[];
}

/** DER of a CRL. */
export const crlBy = (issuer: Party, parts: CrlParts): Buffer => {
  const { thisUpdate, nextUpdate, revoked = [], extensions: list = [] } = parts;
  const entries = revoked.map(({ serial, at, reason, invalidSince }) => {
    const told = [
      ...(reason === undefined
        ? []
        : [extension(x509Oids.reasonCode, tlv(0x0a, Buffer.of(reason)))]),
      ...(invalidSince ? [extension(x509Oids.invalidityDate, time(invalidSince))] : []),
    ];
    return sequence(integer(serial), time(at), ...(told.length === 0 ? [] : [sequence(...told)]));
  });
  return signedBy(
    issuer,
    sequence(
      integer(1),
      algorithm,
      issuer.name,
      time(thisUpdate),
      ...(nextUpdate === undefined ? [] : [time(nextUpdate)]),
      ...(entries.length === 0 ? [] : [sequence(...entries)]),
      ...(list.length === 0 ? [] : [tlv(0xa0, sequence(...list))]),
    ),
  );
};

export interface AnswerParts {
  readonly issuer: Party;
  readonly serial?: number;
  readonly status?: 'good' | 'unknown' | { readonly revokedAt: Date };
  readonly thisUpdate: Date;
  readonly nextUpdate?: Date;
  readonly producedAt?: Date;
  readonly nonce?: Buffer;
  readonly certificates?: readonly Buffer[];
  readonly answerExtensions?: readonly Buffer[];
  readonly extensions?: readonly Buffer[];
}

/** DER of an OCSP response in which somebody speaks of one certificate. */
export const answerBy = (responder: Party, parts: AnswerParts): Buffer => {
  const { thisUpdate, nextUpdate, producedAt = thisUpdate, certificates = [], nonce } = parts;
  const { answerExtensions = [], extensions: others = [] } = parts;
  const nonces = nonce === undefined ? [] : [extension(x509Oids.ocspNonce, octets(nonce))];
  const list = [...nonces, ...others];
  const answer = sequence(
    certId(parts),
    statusDer(parts.status),
    time(thisUpdate),
    ...(nextUpdate === undefined ? [] : [tlv(0xa0, time(nextUpdate))]),
    ...(answerExtensions.length === 0 ? [] : [tlv(0xa1, sequence(...answerExtensions))]),
  );
  const data = sequence(
    tlv(0xa1, responder.name),
    time(producedAt),
    sequence(answer),
    ...(list.length === 0 ? [] : [tlv(0xa1, sequence(...list))]),
  );
  const along = certificates.length === 0 ? [] : [tlv(0xa0, sequence(...certificates))];
  const basic = signedBy(responder, data, ...along);
  return sequence(
    tlv(0x0a, Buffer.of(0)),
    tlv(0xa0, sequence(objectId(x509Oids.ocspBasic), octets(basic))),
  );
};

const certId = ({ issuer, serial = 1 }: AnswerParts): Buffer => {
  const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
  return sequence(
    sequence(objectId(oids.sha256)),
    octets(sha256(issuer.name)),
    octets(sha256(keyBitsOf(issuer.spki))),
    integer(serial),
  );
};

const statusDer = (status: AnswerParts['status'] = 'good'): Buffer => {
  if (status === 'good') return tlv(0x80);
  return status === 'unknown' ? tlv(0x82) : tlv(0xa1, time(status.revokedAt));
};
