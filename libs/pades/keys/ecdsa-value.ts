import { certifiedKey } from '../cms/certificate.js';
import { sequence, tlv } from '../cms/der.js';

const integerBytes: Readonly<Record<string, number>> = { prime256v1: 32, secp384r1: 48 };

/**
 * An ECDSA value as CMS wants it, DER of r and s (RFC 3279 §2.2.3); tokens (PKCS#11 §2.3.1) and some
 * services give the plain r‖s. Values of RSA keys, and what is no r‖s, come back as they are.
 */
export const signatureValueOf = (certificate: Uint8Array, value: Uint8Array): Uint8Array => {
  const { namedCurve } = certifiedKey(certificate).asymmetricKeyDetails ?? {};
  const length = integerBytes[namedCurve ?? ''];
  if (length === undefined || value.length !== 2 * length) return value;
  return sequence(positive(value.subarray(0, length)), positive(value.subarray(length)));
};

const positive = (digits: Uint8Array): Buffer => {
  const first = digits.findIndex((digit) => digit !== 0);
  const shortest = digits.subarray(first === -1 ? digits.length - 1 : first);
  return (shortest[0] ?? 0) < 0x80
    ? tlv(0x02, shortest)
    : tlv(0x02, Buffer.concat([Buffer.from([0]), shortest]));
};
