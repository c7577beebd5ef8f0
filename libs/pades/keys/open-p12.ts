import { createPrivateKey, type KeyObject } from 'node:crypto';
import forge from 'node-forge';
import type { SignatureAlgorithm } from '../cms/algorithm.js';
import { padesError } from '../errors.js';
import { chainFor } from './chain-for.js';
import { signingKey, type SigningKey } from './signing-key.js';

/**
 * Opens a PKCS#12 file (RFC 7292) with an RSA or EC key, to sign by the algorithm given or its
 * key's usual one.
 * Throws `WrongPin`, `P12IsNotReadable`, `P12HasNoPrivateKey`, `P12HasNoCertificate`,
 * `CertificateAlgorithmIsNotSupported`.
 */
export const openP12 = (
  bytes: Uint8Array,
  pin: string,
  algorithm?: SignatureAlgorithm,
): SigningKey => {
  const bags = decrypt(bytes, pin).safeContents.flatMap(({ safeBags }) => safeBags);
  const privateKey = privateKeyIn(bags);
  const certificates = bags
    .filter(({ type }) => type === forge.pki.oids['certBag'])
    .map(certificateOf);
  const chain = chainFor((one) => one.checkPrivateKey(privateKey), certificates);
  if (chain.length === 0) throw padesError('P12HasNoCertificate');
  return signingKey(privateKey, chain, algorithm);
};

const decrypt = (bytes: Uint8Array, pin: string): forge.pkcs12.Pkcs12Pfx => {
  const asn1 = readable(() => forge.asn1.fromDer(Buffer.from(bytes).toString('binary')));
  try {
    return forge.pkcs12.pkcs12FromAsn1(asn1, false, pin);
  } catch (cause) {
    const code = /password/i.test(String(cause)) ? 'WrongPin' : 'P12IsNotReadable';
    throw padesError(code, {}, { cause });
  }
};

const readable = <Value>(read: () => Value): Value => {
  try {
    return read();
  } catch (cause) {
    throw padesError('P12IsNotReadable', {}, { cause });
  }
};

const privateKeyIn = (bags: readonly forge.pkcs12.Bag[]): KeyObject => {
  const keyTypes: readonly (string | undefined)[] = [
    forge.pki.oids['pkcs8ShroudedKeyBag'],
    forge.pki.oids['keyBag'],
  ];
  const bag = bags.find(({ type }) => keyTypes.includes(type));
  if (bag === undefined) throw padesError('P12HasNoPrivateKey');
  // EC keys arrive undecoded as ASN.1, RSA keys decoded by node-forge
  const info = bag.key
    ? forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(bag.key))
    : bag.asn1;
  const der = Buffer.from(forge.asn1.toDer(info).getBytes(), 'binary');
  return readable(() => createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }));
};

const certificateOf = (bag: forge.pkcs12.Bag): Uint8Array => {
  const asn1 = bag.cert ? forge.pki.certificateToAsn1(bag.cert) : bag.asn1;
  return Buffer.from(forge.asn1.toDer(asn1).getBytes(), 'binary');
};
