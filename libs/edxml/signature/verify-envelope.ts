import { SignedXml } from 'xml-crypto';
import { fail, ok, type Result } from '#kernel';
import { problem, type Problem, type ProblemCode } from '../problems.js';
import { signatureNamespace } from '../xml/element.js';
import { parseXml, type ParsedXml } from '../xml/parse.js';
import { signatureAlgorithms } from './algorithms.js';
import { checkSignatureForm } from './policy.js';
import { checkTrust, type Trust } from './trust.js';

export interface VerifiedEnvelope {
  /** What was signed, in canonical form and without the signature: read this and nothing else. */
  readonly signed: Uint8Array;
  /** PEM of the certificate that signed. */
  readonly certificate: string;
}

/**
 * Verifies the signature of a message under one fixed policy: one signature, in `edXMLHeader`,
 * over the whole document, exclusive C14N, SHA-256, by a certificate that is trusted.
 */
export function verifyEnvelope(
  message: Uint8Array,
  trust: Trust,
): Result<VerifiedEnvelope, Problem[]> {
  const parsed = parseXml(message);
  if (!parsed.ok) return fail([problem(parsed.error)]);
  const facts = checkSignatureForm(parsed.value.root);
  if (!facts.ok) return refused(facts.error);
  const mistrust = checkTrust(facts.value, trust);
  if (mistrust) return refused(mistrust);
  const certificate = facts.value.signer.toString();
  const signed = signedContent(parsed.value, certificate);
  return signed === undefined
    ? refused('SignatureIsWrong')
    : ok({ signed: Buffer.from(signed), certificate });
}

const refused = (code: ProblemCode): Result<never, Problem[]> =>
  fail([problem(code, 'edXMLHeader/Signature')]);

/** The canonical text under the signature, or undefined when the signature does not hold. */
function signedContent({ text, document }: ParsedXml, certificate: string): string | undefined {
  const [node] = document.getElementsByTagNameNS(signatureNamespace, 'Signature');
  const signature = new SignedXml({ publicCert: certificate, getCertFromKeyInfo: () => null });
  signature.SignatureAlgorithms = signatureAlgorithms;
  try {
    signature.loadSignature(String(node));
    if (!signature.checkSignature(text)) return undefined;
  } catch {
    // The library throws on a wrong value as on a malformed one: both mean that it does not hold.
    return undefined;
  }
  const [content, ...others] = signature.getSignedReferences();
  return others.length === 0 ? content : undefined;
}
