import { createHash } from 'node:crypto';
import { childrenOf, objectId, octets, readDer, sequence, derNull, tlv } from '../cms/der.js';
import { oids } from '../cms/oids.js';
import type { Certificate } from './certificate.js';
import { x509Oids } from './oids.js';
import type { Issuer } from './trust-anchor.js';
import { octetBitsOf } from './values.js';

/**
 * The request for one certificate, unsigned (RFC 6960 §4.1.1). The certificate is named by SHA-1,
 * which every responder knows (RFC 5019 §2.1.1): it finds, it proves nothing. `nonce` is of 1 to 32
 * octets (RFC 9654 §2.1).
 */
export const ocspRequest = (
  certificate: Certificate,
  issuer: Issuer,
  nonce?: Uint8Array,
): Uint8Array => {
  const certId = sequence(
    sequence(objectId(oids.sha1), derNull),
    octets(sha1(certificate.issuer.der)),
    octets(sha1(keyBitsOf(issuer.spki))),
    tlv(0x02, Buffer.from(certificate.serial, 'hex')),
  );
  const requests = sequence(sequence(certId));
  if (nonce === undefined) return sequence(sequence(requests));
  const extension = sequence(objectId(x509Oids.ocspNonce), octets(octets(nonce)));
  return sequence(sequence(requests, tlv(0xa2, sequence(extension))));
};

const sha1 = (bytes: Uint8Array): Buffer => createHash('sha1').update(bytes).digest();

/** The bits of a public key, by whose hash OCSP names it. */
export const keyBitsOf = (spki: Uint8Array): Uint8Array =>
  octetBitsOf(childrenOf(readDer(spki, 0x30))[1]);
