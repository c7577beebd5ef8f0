import { X509Certificate } from 'node:crypto';
import { fail, ok, type Result } from '#kernel';
import type { ProblemCode } from '../problems.js';
import { signatureNamespace, type XmlElement } from '../xml/element.js';
import { keyFits } from './algorithms.js';

/** The certificates that a signature brings; the signer's first. */
export interface SignatureFacts {
  readonly signer: X509Certificate;
  readonly issuers: readonly X509Certificate[];
}

const mostIssuers = 4;

/** The certificates in `KeyInfo`, when the signer's key is strong and of the kind that was used. */
export function readCertificates(
  keyInfo: XmlElement | undefined,
  algorithm: string,
): Result<SignatureFacts, ProblemCode> {
  const encoded = (keyInfo?.children ?? [])
    .flatMap(({ children }) => children)
    .filter(
      ({ name, namespace }) => name === 'X509Certificate' && namespace === signatureNamespace,
    );
  const [signer, ...issuers] = encoded.map(({ text }) => readCertificate(text));
  if (!signer || issuers.length > mostIssuers || issuers.some((issuer) => !issuer))
    return fail('CertificateIsMalformed');
  if (!keyFits(signer.publicKey, algorithm)) return fail('SignatureAlgorithmIsNotAllowed');
  return ok({ signer, issuers: issuers.filter((issuer) => issuer !== undefined) });
}

/** DER and nothing else: OpenSSL takes the first PEM text it finds, also one in a name, for the certificate. */
function readCertificate(text: string): X509Certificate | undefined {
  try {
    const der = Buffer.from(text.replace(/\s+/g, ''), 'base64');
    const certificate = new X509Certificate(der);
    return certificate.raw.equals(der) ? certificate : undefined;
  } catch {
    return undefined;
  }
}
