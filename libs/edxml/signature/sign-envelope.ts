import { createPrivateKey, X509Certificate } from 'node:crypto';
import { SignedXml } from 'xml-crypto';
import { DomainError } from '#kernel';
import { escapeText } from '../xml/write.js';
import {
  algorithmFor,
  envelopedSignature,
  exclusiveC14n,
  sha256Uri,
  signatureAlgorithms,
} from './algorithms.js';

export interface Signer {
  /** PEM, RSA ≥ 2048 or ECDSA ≥ 256. */
  readonly privateKey: string;
  /** PEM; the signer's certificate first, issuers may follow. */
  readonly certificate: string;
}

/**
 * Signs a message: an enveloped XML-DSig in `edXMLHeader` with one reference to the whole document
 * (`URI=""`, as the samples of QCVN 102:2016 have it). Header, manifest and every attachment are
 * under that one digest, so that nothing can be exchanged.
 * @throws DomainError `SigningKeyIsTooWeak`, `CertificateIsNotOfThisKey`
 */
export function signEnvelope(xml: string, { privateKey, certificate }: Signer): string {
  const key = createPrivateKey(privateKey);
  const chain = certificatesIn(certificate);
  if (!chain[0]?.checkPrivateKey(key)) throw new DomainError('CertificateIsNotOfThisKey');
  const signature = new SignedXml({
    privateKey,
    signatureAlgorithm: algorithmFor(key),
    canonicalizationAlgorithm: exclusiveC14n,
    getKeyInfoContent: () => keyInfo(chain),
  });
  signature.SignatureAlgorithms = signatureAlgorithms;
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
