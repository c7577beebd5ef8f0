import { nfc } from '#kernel';
import { sameBytes } from '../../cms/der.js';
import { isBytePrefix } from '../../phases.js';
import { readCertificate } from '../../x509/index.js';
import { finding, type Finding } from './findings.js';
import type { SignatureReport, SignerReport } from './report.js';

/** What the one who asks knows beforehand. */
export interface Expectation {
  /** `issued` unless said otherwise: both signatures are needed (NĐ 30/2020 Điều 5). */
  readonly stage?: 'leaderSigned' | 'issued' | 'annexSealed';
  readonly number?: string;
  readonly datePhrase?: string;
  /** The prepared file, which must be a byte prefix. */
  readonly prepared?: Uint8Array;
  /** DER certificates of the expected signers. */
  readonly leaderCertificate?: Uint8Array;
  readonly sealCertificate?: Uint8Array;
}

/** What a file of ours is: the document, or an annex beside it. */
export type OwnKind = 'document' | 'annex';

export interface Found {
  readonly bytes: Uint8Array;
  readonly signatures: readonly SignatureReport[];
  readonly number: string | undefined;
  readonly datePhrase: string | undefined;
}

/** Findings on the file as a whole: which signatures it has, in which order, over what values. */
export const expectationFindings = (
  kind: OwnKind,
  found: Found,
  expected: Expectation,
): readonly Finding[] => {
  if (found.signatures.length === 0) return [finding('FileHasNoSignature')];
  return kind === 'annex' ? annexFindings(found, expected) : documentFindings(found, expected);
};

const documentFindings = (found: Found, expected: Expectation): readonly Finding[] => {
  const leader = found.signatures.find(({ role }) => role === 'leader');
  const seal = found.signatures.find(({ role }) => role === 'seal');
  return [
    ...unexpected(found, ['leader', 'seal']),
    ...(leader === undefined ? [finding('LeaderSignatureIsMissing')] : []),
    ...stageFindings(seal, expected.stage ?? 'issued'),
    ...(leader && seal && seal.revision <= leader.revision
      ? [finding('SignaturesAreOutOfOrder')]
      : []),
    ...(leader?.signer && seal?.signer ? bodyFindings(leader.signer, seal.signer) : []),
    ...(seal === undefined ? [] : blankFindings(found)),
    ...valueFindings(found, expected),
    ...certificateFindings('chứng thư số của lãnh đạo', leader, expected.leaderCertificate),
    ...certificateFindings('chứng thư số của cơ quan', seal, expected.sealCertificate),
  ];
};

/** One signature, the body's, and nobody else's. */
const annexFindings = (found: Found, expected: Expectation): readonly Finding[] => {
  const seal = found.signatures.find(({ role }) => role === 'annexSeal');
  return [
    ...unexpected(found, ['annexSeal']),
    ...(seal === undefined ? [finding('SealIsMissing')] : []),
    ...((expected.stage ?? 'annexSealed') === 'annexSealed'
      ? []
      : [finding('DiffersFromExpected', 'tệp là phụ lục')]),
    ...valueFindings(found, expected),
    ...certificateFindings('chứng thư số của cơ quan', seal, expected.sealCertificate),
  ];
};

/** The seal is the body's own act beside the leader's (NĐ 30/2020 Điều 5, 12), by a key of its own. */
const bodyFindings = (leader: SignerReport, seal: SignerReport): readonly Finding[] => {
  if (sameBytes(keyOf(leader), keyOf(seal))) return [finding('SealIsTheSigners')];
  const { organisation: of } = leader;
  const names = [seal.organisation, seal.name].map((name) => name && folded(name));
  return of === undefined || names.includes(folded(of))
    ? []
    : [finding('SignersAreOfDifferentBodies', `${of}; ${seal.organisation ?? seal.name}`)];
};

const keyOf = ({ certificate }: SignerReport): Uint8Array => readCertificate(certificate).spki;

const folded = (name: string): string => nfc(name).toLowerCase().trim().replace(/\s+/gu, ' ');

const unexpected = (
  { signatures }: Found,
  roles: readonly SignatureReport['role'][],
): readonly Finding[] =>
  signatures
    .filter(({ role }) => !roles.includes(role))
    .map(({ fieldName }) => finding('SignatureIsNotExpected', fieldName));

const stageFindings = (
  seal: SignatureReport | undefined,
  stage: NonNullable<Expectation['stage']>,
): readonly Finding[] => {
  if (stage === 'annexSealed') return [finding('DiffersFromExpected', 'tệp không phải phụ lục')];
  if (stage === 'issued') return seal === undefined ? [finding('SealIsMissing')] : [];
  return seal === undefined ? [] : [finding('DiffersFromExpected', 'văn bản đã được cơ quan ký')];
};

const blankFindings = ({ number, datePhrase }: Found): readonly Finding[] => [
  ...(number ? [] : [finding('NumberOrDateIsBlank', 'số')]),
  ...(datePhrase ? [] : [finding('NumberOrDateIsBlank', 'ngày tháng')]),
];

const valueFindings = (found: Found, expected: Expectation): readonly Finding[] => {
  const differs = (
    what: string,
    wanted: string | undefined,
    is: string | undefined,
  ): readonly Finding[] =>
    wanted === undefined || wanted === is
      ? []
      : [finding('DiffersFromExpected', `${what} là "${is ?? ''}", phải là "${wanted}"`)];
  const isOther = expected.prepared !== undefined && !isBytePrefix(expected.prepared, found.bytes);
  return [
    ...differs('số', expected.number, found.number),
    ...differs('ngày tháng', expected.datePhrase, found.datePhrase),
    ...(isOther ? [finding('DiffersFromExpected', 'tệp không bắt đầu bằng bản đã trình')] : []),
  ];
};

const certificateFindings = (
  what: string,
  signature: SignatureReport | undefined,
  wanted: Uint8Array | undefined,
): readonly Finding[] => {
  if (wanted === undefined || signature === undefined) return [];
  const is = signature.signer?.certificate;
  return is !== undefined && sameBytes(is, wanted) ? [] : [finding('DiffersFromExpected', what)];
};
