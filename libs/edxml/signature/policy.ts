import { fail, ok, type Result } from '#kernel';
import type { ProblemCode } from '../problems.js';
import { edxmlNamespace, signatureNamespace, type XmlElement } from '../xml/element.js';
import { envelopedSignature, exclusiveC14n, isAllowedAlgorithm, sha256Uri } from './algorithms.js';
import { readCertificates, type SignatureFacts } from './certificates.js';

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
