import type { X509Certificate } from 'node:crypto';
import { DomainError, sha256Hex } from '#kernel';
import { fieldNames, formFields, type FieldRole } from '../fields.js';
import { openPdf, type PdfFile } from '../pdf/file.js';
import { textOf } from '../pdf/objects.js';
import { readTrust } from './chain.js';
import { changesByRevision } from './changes-by-revision.js';
import { checkSignature } from './check-signature.js';
import { expectationFindings, type Expectation } from './expectation.js';
import { finding, statusOf, type Finding, type SignatureStatus } from './findings.js';
import { placedSignatures, revisionOf } from './placed-signatures.js';
import type { SignatureReport, Verdict, VerificationReport } from './report.js';

export interface VerificationOptions {
  /** Trusted certificates, PEM text. */
  readonly trust: readonly string[];
  /** Now, for the notes on certificates that have expired since. */
  readonly at: Date;
  readonly expected?: Expectation;
}

/**
 * Verifies a file of this library: each signature, and by default-deny rules every revision after
 * it. The file is as good as its worst part (ETSI EN 319 102-1). A bad file never throws: what
 * cannot be read is indeterminate. Throws `DerIsMalformed` for a trust that is no certificate.
 */
export const verifyPdf = (bytes: Uint8Array, options: VerificationOptions): VerificationReport => {
  const trust = readTrust(options.trust);
  const sha256 = sha256Hex(bytes);
  try {
    return { ...judge(openPdf(bytes), trust, options), sha256 };
  } catch (error) {
    const findings = [finding('FileIsNotReadable', reasonOf(error))];
    const nothing = {
      maker: 'foreign',
      revisions: [],
      signatures: [],
      documentTimestamps: [],
    } as const;
    return { ...conclude([], findings), ...nothing, sha256, findings };
  }
};

const reasonOf = (error: unknown): string =>
  error instanceof DomainError ? `${error.code} ${JSON.stringify(error.details)}` : String(error);

const judge = (
  file: PdfFile,
  trust: readonly X509Certificate[],
  options: VerificationOptions,
): Omit<VerificationReport, 'sha256'> => {
  const placed = placedSignatures(file);
  const changes = changesByRevision(file, placed);
  const signatures = placed.map((signature) => {
    const changesSince = changes.slice(Math.max(revisionOf(signature), 0) + 1).flat();
    return checkSignature(file, signature, { trust, now: options.at, changesSince });
  });
  const [number, datePhrase] = [valueOf(file, 'number'), valueOf(file, 'date')];
  const found = { bytes: file.bytes, signatures, number, datePhrase };
  const findings = expectationFindings(found, options.expected ?? {});
  return {
    ...conclude(signatures, findings),
    maker: placed.some(({ role }) => role !== 'other') ? 'own' : 'foreign',
    revisions: file.revisions.map(({ fileEnd }) => fileEnd),
    ...(number === undefined ? {} : { number }),
    ...(datePhrase === undefined ? {} : { datePhrase }),
    signatures,
    documentTimestamps: [],
    findings,
  };
};

const valueOf = (file: PdfFile, role: FieldRole): string | undefined => {
  const field = formFields(file.latest).find(({ fullName }) => fullName === fieldNames[role]);
  return textOf(file.latest.resolve(field?.dict.entries.get('V')));
};

const conclude = (
  signatures: readonly SignatureReport[],
  findings: readonly Finding[],
): { verdict: Verdict; conclusion: string } => {
  const statuses: readonly SignatureStatus[] = [
    statusOf(findings),
    ...signatures.map(({ status }) => status),
  ];
  if (statuses.includes('TOTAL-FAILED')) {
    return { verdict: 'invalid', conclusion: 'Văn bản KHÔNG hợp lệ.' };
  }
  if (statuses.includes('INDETERMINATE')) {
    return { verdict: 'indeterminate', conclusion: 'Chưa đủ căn cứ để kết luận văn bản hợp lệ.' };
  }
  return {
    verdict: 'valid',
    conclusion: 'Văn bản hợp lệ: mọi chữ ký số đều đúng và nội dung còn nguyên vẹn.',
  };
};
