import { DomainError } from '#kernel';
import { verifyPdf, type IssuedPdf, type LeaderSignedPdf, type VerificationReport } from '#pades';
import { signingDay, type TestPki } from '../pki/index.js';
import { clerkSeals } from '../pki/signed.js';
import { cmsForgeries } from './cms-forgeries.js';
import { differingReaders } from './differing-readers.js';
import { flips } from './flips.js';
import type { Operator } from './operator.js';
import { sameBytes } from '../../libs/pades/cms/der.js';
import { diceOf } from '../campaigns/unseen/random.js';
import { respellings } from './respellings.js';
import { savings } from './saved-again.js';
import { twoSections } from './two-sections.js';

export type { Operator } from './operator.js';

export const operators: readonly Operator[] = [
  ...savings,
  ...respellings,
  ...twoSections,
  ...differingReaders,
  ...cmsForgeries,
  ...flips,
];

/** What the forger starts from. */
export interface Subject {
  readonly pki: TestPki;
  readonly leaderSigned: LeaderSignedPdf;
  readonly issued: IssuedPdf;
}

export interface Mutant {
  readonly operator: Operator;
  readonly place: 'before the seal' | 'after the seal';
  readonly seed: number;
  /** Undefined: the clerk's own program would not even seal it. */
  readonly report: VerificationReport | undefined;
}

/** The mutant of a number: operators in turn, before and after the seal in turn, all from one seed. */
export const mutant = (subject: Subject, seed: number, number: number): Mutant => {
  const operator = operators[number % operators.length]!;
  const isBefore = Math.floor(number / operators.length) % 2 === 1;
  const dice = diceOf(seed * 1_000_003 + number);
  const { pki } = subject;
  const original = isBefore ? subject.leaderSigned : subject.issued;
  const forged = operator.forge(original, dice, pki);
  if (sameBytes(forged, original)) throw new Error(`${number} ${operator.name}: forged nothing`);
  const file = isBefore ? sealed(forged, pki) : forged;
  const place = isBefore ? 'before the seal' : 'after the seal';
  const report = file && verifyPdf(file, { trust: [pki.authority.rootPem], at: signingDay });
  return { operator, place, seed, report };
};

/** The clerk seals what he finds; what cannot be sealed is no danger. */
const sealed = (forged: Uint8Array, pki: TestPki): Uint8Array | undefined => {
  try {
    return clerkSeals(forged as LeaderSignedPdf, pki.seal);
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
};

/** Why a mutant got through, or nothing. */
export const faultOf = ({ operator, place, report }: Mutant): string | null => {
  if (report === undefined) return null;
  const codes = codesOf(report);
  if (report.verdict === 'valid' || report.verdict === 'changed')
    return `accepted: ${report.verdict}`;
  const [unread] = report.findings.filter(({ code }) => code === 'FileIsNotReadable');
  if (unread && !/\(Pdf\w+/.test(unread.message)) return `crashed: ${unread.message}`;
  const isCaught =
    place === 'before the seal' || codes.some((code) => operator.caughtBy.includes(code));
  return isCaught ? null : `caught by chance only: ${codes.join(', ')}`;
};

const codesOf = ({ findings, signatures, documentTimestamps }: VerificationReport) =>
  [findings, ...[...signatures, ...documentTimestamps].map((one) => one.findings)]
    .flat()
    .filter(({ status }) => status !== 'NOTE')
    .map(({ code }) => code);
