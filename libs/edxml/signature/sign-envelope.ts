import { createPrivateKey, X509Certificate } from 'node:crypto';
import { SignedXml } from 'xml-crypto';
import { DomainError } from '#kernel';
import { escapeText } from '../xml/write.js';
import {
  algorithmFor,
  envelopedSignature,
  exclusiveC14n,
  externalAlgorithms,
  sha256Uri,
  signatureAlgorithms,
} from './algorithms.js';

export interface Signer {
  /** PEM, RSA ≥ 2048 or ECDSA ≥ 256. */
  readonly privateKey: string;
  /** PEM; the signer's certificate first, issuers may follow. */
  readonly certificate: string;
}

/** A key that does not leave its place: a vault, a token, an HSM. */
export interface ExternalSigner {
  /** PEM; the signer's certificate first, issuers may follow. */
  readonly certificate: string;
  /** Value over the SHA-256 of the bytes: RSA PKCS#1 v1.5, or ECDSA as r‖s. */
  sign(bytes: Uint8Array): Buffer;
}

/**
 * Signs a message: an enveloped XML-DSig in `edXMLHeader` with one reference to the whole document
 * (`URI=""`, as the samples of QCVN 102:2016 have it). Header, manifest and every attachment are
 * under that one digest, so that nothing can be exchanged.
 * @throws DomainError `SigningKeyIsTooWeak`, `CertificateIsNotOfThisKey`
 */
export function signEnvelope(xml: string, signer: Signer | ExternalSigner): string {
  const chain = certificatesIn(signer.certificate);
  const signature = new SignedXml({
    ...keyOf(signer, chain[0]),
    canonicalizationAlgorithm: exclusiveC14n,
    getKeyInfoContent: () => keyInfo(chain),
  });
  signature.SignatureAlgorithms =
    'sign' in signer ? externalAlgorithms((bytes) => signer.sign(bytes)) : signatureAlgorithms;
  signature.addReference({
    xpath: '/*',
    uri: '',
    isEmptyUri: true,
    transforms: [envelopedSignature, exclusiveC14n],
    digestAlgorithm: sha256Uri,
  });
  const header = "/*/*[local-name()='edXMLEnvelope']/*[local-name()='edXMLHeader']";
  signature.computeSignature(xml, { location: { reference: header, action: 'append' } });
  return signature.getSignedXml();
}

function keyOf(
  signer: Signer | ExternalSigner,
  certificate: X509Certificate | undefined,
): { privateKey: string; signatureAlgorithm: string } {
  if (!certificate) throw new DomainError('CertificateIsNotOfThisKey');
  if ('sign' in signer) {
    return { privateKey: 'external', signatureAlgorithm: algorithmFor(certificate.publicKey) };
  }
  const key = createPrivateKey(signer.privateKey);
  if (!certificate.checkPrivateKey(key)) throw new DomainError('CertificateIsNotOfThisKey');
  return { privateKey: signer.privateKey, signatureAlgorithm: algorithmFor(key) };
}

const certificatesIn = (pem: string): X509Certificate[] =>
  (pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []).map(
    (one) => new X509Certificate(one),
  );

function keyInfo(chain: readonly X509Certificate[]): string {
  const subject = chain[0]?.subject.split('\n').reverse().join(', ') ?? '';
  const certificates = chain.map(
    ({ raw }) => `<X509Certificate>${raw.toString('base64')}</X509Certificate>`,
  );
  return `<X509Data><X509SubjectName>${escapeText(subject)}</X509SubjectName>${certificates.join('')}</X509Data>`;
}
