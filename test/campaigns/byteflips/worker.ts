import { verifyPdf, type VerificationOptions } from '#pades';
import { flipped, lastValueOf } from './flip.js';

export interface Asked {
  readonly file: Uint8Array;
  readonly options: VerificationOptions;
  readonly seed: number;
  readonly places: readonly number[];
}

export interface Unseen {
  readonly at: number;
  readonly verdict: string;
}

/** Places at which a flip leaves the verdict as it was, or breaks the verifier. */
export function answer({ file, options, seed, places }: Asked): readonly Unseen[] {
  const last = lastValueOf(file);
  return places.flatMap((at): readonly Unseen[] => {
    const report = verifyPdf(flipped(file, at, seed, last), options);
    const [unread] = report.findings.filter(({ code }) => code === 'FileIsNotReadable');
    if (unread && !/ \(Pdf\w+[,)]/.test(unread.message)) return [{ at, verdict: unread.message }];
    return report.verdict === 'valid' ? [{ at, verdict: report.verdict }] : [];
  });
}
