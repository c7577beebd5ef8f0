import { X509Certificate } from 'node:crypto';
import { fail, ok, type Result } from '#kernel';
import type { ProblemCode } from '../problems.js';
import { edxmlNamespace, signatureNamespace, type XmlElement } from '../xml/element.js';
import {
  envelopedSignature,
  exclusiveC14n,
  isAllowedAlgorithm,
  keyFits,
  sha256Uri,
} from './algorithms.js';

/** The certificates that a signature brings; the signer's first. */
export interface SignatureFacts {
  readonly signer: X509Certificate;
  readonly issuers: readonly X509Certificate[];
}

const place = ['edXML', 'edXMLEnvelope', 'edXMLHeader', 'Signature'];

/** Whether the one signature of a message has exactly the form that `signEnvelope` gives it. */
export function checkSignatureForm(root: XmlElement): Result<SignatureFacts, ProblemCode> {
  const found = signaturesIn(root, []);
  const [only] = found;
  if (!only) return fail('EnvelopeIsNotSigned');
  if (found.length > 1) return fail('EnvelopeHasSecondSignature');
  if (only.path.join('/') !== place.join('/') || !only.inEdxml)
    return fail('SignatureStandsElsewhere');
  return checkForm(only.signature);
}

interface FoundSignature {
  readonly signature: XmlElement;
  readonly path: readonly string[];
  readonly inEdxml: boolean;
}

/** Every element called Signature, whatever its namespace. */
function signaturesIn(
  element: XmlElement,
  above: readonly string[],
  inEdxml = true,
): FoundSignature[] {
  const path = [...above, element.name];
  if (element.name === 'Signature') return [{ signature: element, path, inEdxml }];
  const inside = inEdxml && element.namespace === edxmlNamespace;
  return element.children.flatMap((child) => signaturesIn(child, path, inside));
}

function checkForm(signature: XmlElement): Result<SignatureFacts, ProblemCode> {
  const signedInfo = signature.children[0];
  const [method, signatureMethod, reference] = signedInfo?.children ?? [];
  const [transforms, digestMethod] = reference?.children ?? [];
  const hasForm =
    names(signature) === 'SignedInfo SignatureValue KeyInfo' &&
    names(signedInfo) === 'CanonicalizationMethod SignatureMethod Reference' &&
    names(reference) === 'Transforms DigestMethod DigestValue' &&
    names(transforms) === 'Transform Transform' &&
    Object.keys(reference?.attributes ?? {}).join() === 'URI' &&
    reference?.attributes['URI'] === '' &&
    algorithms(transforms?.children) === `${envelopedSignature} ${exclusiveC14n}` &&
    algorithms([method, digestMethod]) === `${exclusiveC14n} ${sha256Uri}` &&
    [method, signatureMethod, digestMethod, ...(transforms?.children ?? [])].every(isBare);
  const algorithm = signatureMethod?.attributes['Algorithm'];
  if (signatureMethod && !isAllowedAlgorithm(algorithm))
    return fail('SignatureAlgorithmIsNotAllowed');
  if (!hasForm || !algorithm) return fail('SignatureFormIsNotAllowed');
  return readCertificates(signature.children[2], algorithm);
}

function readCertificates(
  keyInfo: XmlElement | undefined,
  algorithm: string,
): Result<SignatureFacts, ProblemCode> {
  const encoded = (keyInfo?.children ?? [])
    .flatMap(({ children }) => children)
    .filter(
      ({ name, namespace }) => name === 'X509Certificate' && namespace === signatureNamespace,
    );
  const [signer, ...issuers] = encoded.map(({ text }) => readCertificate(text));
  if (!signer || issuers.length > 4 || issuers.some((issuer) => !issuer))
    return fail('CertificateIsMalformed');
  if (!keyFits(signer.publicKey, algorithm)) return fail('SignatureAlgorithmIsNotAllowed');
  return ok({ signer, issuers: issuers.filter((issuer) => issuer !== undefined) });
}

function readCertificate(text: string): X509Certificate | undefined {
  try {
    return new X509Certificate(Buffer.from(text.replace(/\s+/g, ''), 'base64'));
  } catch {
    return undefined;
  }
}

const names = (element: XmlElement | undefined): string =>
  element?.children
    .map(({ name, namespace }) =>
      namespace === signatureNamespace ? name : `{${namespace}}${name}`,
    )
    .join(' ') ?? '';

const algorithms = (elements: readonly (XmlElement | undefined)[] = []): string =>
  elements.map((element) => element?.attributes['Algorithm'] ?? '').join(' ');

/** No parameters that would change what an algorithm does (HMAC length, prefix lists, XPath). */
const isBare = (element: XmlElement | undefined): boolean => element?.children.length === 0;
