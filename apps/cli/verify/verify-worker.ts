import { verifyPdf, type VerificationOptions, type VerificationReport } from '#pades';

export interface Asked {
  readonly pdf: Uint8Array;
  readonly options: VerificationOptions;
}

export const answer = ({ pdf, options }: Asked): VerificationReport => verifyPdf(pdf, options);
