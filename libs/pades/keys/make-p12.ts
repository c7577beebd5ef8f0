import { createHash, createHmac, randomBytes, type KeyObject } from 'node:crypto';
import { derNull, integer, objectId, octets, sequence, setOf, tlv } from '../cms/der.js';
import { oids } from '../cms/oids.js';

const bag = {
  shroudedKey: '1.2.840.113549.1.12.10.1.2',
  certificate: '1.2.840.113549.1.12.10.1.3',
};
const x509Certificate = '1.2.840.113549.1.9.22.1';
const localKeyId = '1.2.840.113549.1.9.21';
const macIterations = 2048;

/**
 * Packs a key and its chain (leaf first) as PKCS#12 (RFC 7292): key under PBES2 with AES-256,
 * HMAC-SHA-256 over the whole. Salts are random; `pin` is ASCII.
 */
export const makeP12 = (
  privateKey: KeyObject,
  certificateChain: readonly Uint8Array[],
  pin: string,
): Uint8Array => {
  const shrouded = privateKey.export({
    type: 'pkcs8',
    format: 'der',
    cipher: 'aes-256-cbc',
    passphrase: pin,
  });
  const keyId = setOf(sequence(objectId(localKeyId), setOf(octets(Buffer.from([1])))));
  const keyBag = sequence(objectId(bag.shroudedKey), tlv(0xa0, shrouded), keyId);
  const certificateBags = certificateChain.map((der, i) => {
    const content = sequence(objectId(x509Certificate), tlv(0xa0, octets(der)));
    const id = i === 0 ? [keyId] : [];
    return sequence(objectId(bag.certificate), tlv(0xa0, content), ...id);
  });
  const safe = sequence(plainData(sequence(...certificateBags)), plainData(sequence(keyBag)));
  return sequence(integer(3), plainData(safe), macData(safe, pin));
};

const plainData = (content: Buffer): Buffer =>
  sequence(objectId(oids.data), tlv(0xa0, octets(content)));

const macData = (safe: Buffer, pin: string): Buffer => {
  const salt = randomBytes(8);
  const mac = createHmac('sha256', macKey(pin, salt)).update(safe).digest();
  const digestInfo = sequence(sequence(objectId(oids.sha256), derNull), octets(mac));
  const iterations = tlv(0x02, Buffer.from([macIterations >> 8, macIterations & 0xff]));
  return sequence(digestInfo, octets(salt), iterations);
};

/** Key derivation of RFC 7292 appendix B for purpose 3 and one block of SHA-256. */
const macKey = (pin: string, salt: Buffer): Buffer => {
  const block = 64;
  const filled = (bytes: Buffer): Buffer =>
    Buffer.alloc(Math.ceil(bytes.length / block) * block, bytes);
  const bmpPin = Buffer.from(`${pin}\0`, 'utf16le').swap16();
  let key = Buffer.concat([Buffer.alloc(block, 3), filled(salt), filled(bmpPin)]);
  for (let i = 0; i < macIterations; i += 1) key = createHash('sha256').update(key).digest();
  return key;
};
