import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { DomainError, systemClock } from '#kernel';
import type { SignatureReport, SignerReport, VerificationReport } from '#pades';
import { readWithin } from '../read-within.js';
import { Undecided } from '../undecided.js';
import { verifyInTime } from './verify-in-time.js';

/** The report as it is shown: certificates as PEM. */
export type ShownReport = Omit<VerificationReport, 'signatures'> & {
  readonly signatures: readonly ShownSignature[];
};

export type ShownSignature = Omit<SignatureReport, 'signer'> & {
  readonly signer?: Omit<SignerReport, 'certificate' | 'others'> & {
    readonly certificate: string;
  };
};

const largestPdf = 200_000_000;

export interface JudgedFile {
  readonly pdf: Uint8Array;
  readonly report: VerificationReport;
  readonly checkedAt: Date;
}

/**
 * Verifies a signed file against the certificates of `trust` (PEM), if any, in `withinMs` at most,
 * or what its size allows: what takes longer is indeterminate.
 * @throws Undecided when the file or the trust cannot be read
 */
export async function verifyFile(
  file: string,
  trust: string | undefined,
  withinMs?: number,
): Promise<JudgedFile> {
  try {
    const pdf = await readWithin(file, largestPdf);
    if (!pdf) throw new DomainError('RequestIsTooLarge', { limit: '200 MB' });
    const anchors = trust === undefined ? [] : [await readAnchors(trust)];
    const checkedAt = systemClock.now();
    const options = { trust: anchors, at: checkedAt };
    return { pdf, checkedAt, report: await verifyInTime({ pdf, options }, withinMs) };
  } catch (cause) {
    throw new Undecided(cause);
  }
}

async function readAnchors(path: string): Promise<string> {
  const pem = await readFile(path, 'utf8');
  try {
    return new X509Certificate(pem) && pem;
  } catch (cause) {
    throw new DomainError('CertificateIsNotReadable', {}, { cause });
  }
}

export const shownReport = ({ signatures, ...report }: VerificationReport): ShownReport => ({
  ...report,
  signatures: signatures.map(({ signer, ...signature }) => ({
    ...signature,
    ...(signer ? { signer: shownSigner(signer) } : {}),
  })),
});

const shownSigner = ({ others: _others, certificate, ...signer }: SignerReport) => ({
  ...signer,
  certificate: pemOf(certificate),
});

const pemOf = (der: Uint8Array): string => new X509Certificate(der).toString();
