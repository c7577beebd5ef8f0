import {
  createSign,
  createVerify,
  type BinaryLike,
  type KeyLike,
  type KeyObject,
} from 'node:crypto';
import { DomainError } from '#kernel';

export const exclusiveC14n = 'http://www.w3.org/2001/10/xml-exc-c14n#';
export const envelopedSignature = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';
export const sha256Uri = 'http://www.w3.org/2001/04/xmlenc#sha256';

const rsaSha256Uri = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';
const ecdsaSha256Uri = 'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256';

/** ECDSA as XML-DSig wants it: r ‖ s, not the DER form (RFC 4050 §3.3, XML-DSig 1.1 §6.4.3). */
class EcdsaSha256 {
  getSignature = (signedInfo: BinaryLike, privateKey: KeyLike): string =>
    createSign('sha256')
      .update(signedInfo)
      .sign({ key: privateKey as KeyObject, dsaEncoding: 'ieee-p1363' }, 'base64');

  verifySignature = (material: string, key: KeyLike, signatureValue: string): boolean =>
    createVerify('sha256')
      .update(material)
      .verify({ key: key as KeyObject, dsaEncoding: 'ieee-p1363' }, signatureValue, 'base64');

  getAlgorithmName = (): string => ecdsaSha256Uri;
}

class RsaSha256 {
  getSignature = (signedInfo: BinaryLike, privateKey: KeyLike): string =>
    createSign('sha256')
      .update(signedInfo)
      .sign(privateKey as KeyObject, 'base64');

  verifySignature = (material: string, key: KeyLike, signatureValue: string): boolean =>
    createVerify('sha256')
      .update(material)
      .verify(key as KeyObject, signatureValue, 'base64');

  getAlgorithmName = (): string => rsaSha256Uri;
}

/** All that is accepted (TT 15/2025/TT-BKHCN Phụ lục I: no SHA-1, RSA ≥ 2048, ECDSA ≥ 256). */
export const signatureAlgorithms = { [rsaSha256Uri]: RsaSha256, [ecdsaSha256Uri]: EcdsaSha256 };

/** The same algorithms for a key that signs elsewhere; verifying stays here. */
export const externalAlgorithms = (sign: (bytes: Buffer) => Buffer) => ({
  [rsaSha256Uri]: class extends RsaSha256 {
    override getSignature = (signedInfo: BinaryLike): string =>
      sign(Buffer.from(String(signedInfo))).toString('base64');
  },
  [ecdsaSha256Uri]: class extends EcdsaSha256 {
    override getSignature = (signedInfo: BinaryLike): string =>
      sign(Buffer.from(String(signedInfo))).toString('base64');
  },
});

export const isAllowedAlgorithm = (uri: string | undefined): boolean =>
  uri !== undefined && Object.hasOwn(signatureAlgorithms, uri);

/** The algorithm that goes with a key. */
export function algorithmFor(key: KeyObject): string {
  if (!isStrongKey(key)) throw new DomainError('SigningKeyIsTooWeak');
  return key.asymmetricKeyType === 'rsa' ? rsaSha256Uri : ecdsaSha256Uri;
}

/** Whether a public key is strong enough and of the kind that its algorithm names. */
export const keyFits = (key: KeyObject, algorithm: string): boolean =>
  isStrongKey(key) && algorithmFor(key) === algorithm;

function isStrongKey(key: KeyObject): boolean {
  const { modulusLength = 0, namedCurve = '' } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === 'rsa') return modulusLength >= 2048;
  return (
    key.asymmetricKeyType === 'ec' && ['prime256v1', 'secp384r1', 'secp521r1'].includes(namedCurve)
  );
}
