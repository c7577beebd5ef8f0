import { sha256Hex } from '#kernel';
import { annexSealField, fieldNames, formFields, type FieldRole } from '../fields.js';
import type { ValidationData } from '../long-term/index.js';
import { annexesIn } from '../named-annexes.js';
import { openPdf, type PdfFile } from '../pdf/file.js';
import { hiddenObjects } from '../pdf/hidden-objects.js';
import { textOf } from '../pdf/objects.js';
import { kindNames } from './content/kinds.js';
import { shiftingContent } from './content/shifting-content.js';
import { readTrust } from './judgement/chain.js';
import { changesByRevision } from './changes/changes-by-revision.js';
import { checkDocumentTimestamps } from './signature/check-document-timestamp.js';
import { checkSignature } from './signature/check-signature.js';
import { conclude } from './judgement/conclude.js';
import { evidenceIn } from './judgement/evidence.js';
import { expectationFindings, type Expectation, type OwnKind } from './judgement/expectation.js';
import { finding, type Finding } from './judgement/findings.js';
import { placedSignatures, removedSignatures, revisionOf } from './signature/placed-signatures.js';
import type { SignatureReport, VerificationReport } from './judgement/report.js';
import type { Trust } from './judgement/trust.js';
import { whyUnreadable } from './judgement/unreadable.js';

export interface VerificationOptions {
  /** Trusted certificates, PEM text. */
  readonly trust: readonly string[];
  /** Now: evidence from later is not believed. */
  readonly at: Date;
  /** Whoever expects something expects a file of this library. */
  readonly expected?: Expectation;
  /** What is known besides the file: certificates between, OCSP answers, CRLs. */
  readonly evidence?: ValidationData;
}

/**
 * Verifies any PDF: each signature and document timestamp, and by default-deny rules every revision
 * after it. The file is as good as its worst part (ETSI EN 319 102-1). A bad file never throws:
 * what cannot be read is indeterminate. Throws `DerIsMalformed` for a trust that is no certificate.
 */
export const verifyPdf = (bytes: Uint8Array, options: VerificationOptions): VerificationReport => {
  const anchors = readTrust(options.trust);
  const sha256 = sha256Hex(bytes);
  try {
    const file = openPdf(bytes);
    const kind = ownKind(file, options.expected);
    const maker = kind === undefined ? 'foreign' : 'own';
    const evidence = evidenceIn(file, options.evidence, anchors, options.at);
    const trust = { maker, anchors, evidence, now: options.at } as const;
    return { ...judge(file, kind, trust, options), sha256 };
  } catch (error) {
    return undecided(sha256, finding('FileIsNotReadable', whyUnreadable(error)));
  }
};

/** The report on a file that could not be judged at all. */
export const undecidedReport = (bytes: Uint8Array, code: 'FileIsTooMuch'): VerificationReport =>
  undecided(sha256Hex(bytes), finding(code));

const undecided = (sha256: string, found: Finding): VerificationReport => {
  const nothing = {
    ...{ revisions: [], annexes: [], signatures: [], documentTimestamps: [] },
    findings: [found],
  };
  return { ...conclude(nothing), ...nothing, maker: 'foreign', sha256 };
};

/**
 * A file that ever had a field for our leader or seal is judged by our rules for ever, and so is
 * one with our seal of annexes; of what is expected anything else is a document.
 */
const ownKind = (file: PdfFile, expected: Expectation | undefined): OwnKind | undefined => {
  const everHad = (...names: readonly string[]): boolean =>
    file.revisions.some((_, revision) =>
      formFields(file.viewAt(revision)).some(({ fullName }) => names.includes(fullName)),
    );
  if (everHad(fieldNames.leader, fieldNames.seal)) return 'document';
  if (expected?.stage === 'annexSealed' || everHad(annexSealField)) return 'annex';
  return expected === undefined ? undefined : 'document';
};

const judge = (
  file: PdfFile,
  kind: OwnKind | undefined,
  trust: Trust,
  { expected }: VerificationOptions,
): Omit<VerificationReport, 'sha256'> => {
  const { maker } = trust;
  const placed = placedSignatures(file);
  const changes = changesByRevision(file, placed, maker);
  const since = (revision: number) => changes.slice(Math.max(revision, 0) + 1);
  const { reports: documentTimestamps, times: documentTimes } = checkDocumentTimestamps(
    placed.filter(({ isTimestamp }) => isTimestamp),
    since,
    trust.evidence,
    maker,
  );
  const signatures = placed
    .filter(({ isTimestamp }) => !isTimestamp)
    .map((one) => {
      const changesSince = since(revisionOf(one));
      return checkSignature(file, one, { trust, changesSince, documentTimes });
    });
  const [number, datePhrase] = [valueOf(file, 'number'), valueOf(file, 'date')];
  const values = {
    ...(number === undefined ? {} : { number }),
    ...(datePhrase === undefined ? {} : { datePhrase }),
  };
  const findings = [
    ...removedSignatures(file).map((name) => finding('SignatureWasRemoved', name)),
    ...(kind
      ? expectationFindings(
          kind,
          { bytes: file.bytes, signatures, number, datePhrase },
          expected ?? {},
        )
      : foreignFindings(signatures)),
    ...(signatures.length === 0 ? [] : shiftingFindings(file, signatures)),
  ];
  return {
    ...conclude({ signatures, documentTimestamps, findings }),
    maker,
    revisions: file.revisions.map(({ fileEnd }) => fileEnd),
    ...values,
    annexes: kind === 'document' ? annexesIn(file.latest) : [],
    ...{ signatures, documentTimestamps, findings },
  };
};

/** A document timestamp alone proves a time, nobody's will. */
const foreignFindings = (signatures: readonly SignatureReport[]): readonly Finding[] =>
  signatures.length === 0 ? [finding('FileHasNoSignature')] : [];

/** What hides in the signed part is shown by whoever cannot make out a later revision. */
const shiftingFindings = (
  file: PdfFile,
  signatures: readonly SignatureReport[],
): readonly Finding[] => {
  const isHiding = hiddenObjects(file).length > 0;
  if (isHiding && signatures.some(({ coversWholeFile }) => !coversWholeFile))
    return [finding('FileMayBeTwo')];
  const kinds = new Set([...(isHiding ? ['hidden'] : []), ...shiftingContent(file.latest)]);
  const names = Object.entries(kindNames).flatMap(([kind, name]) =>
    kinds.has(kind) ? [name] : [],
  );
  return names.length === 0 ? [] : [finding('ShownContentMayShift', names.join('; '))];
};

const valueOf = (file: PdfFile, role: FieldRole): string | undefined => {
  const field = formFields(file.latest).find(({ fullName }) => fullName === fieldNames[role]);
  return textOf(file.latest.resolve(field?.dict.entries.get('V')));
};
