import { verifyPdf, type VerificationReport } from '#pades';
import type { Asked } from './verify-in-thread.js';

/** Judges one file after the other. What a file makes of this thread, the next one does not see. */
export const answer = ({ pdf, options }: Asked): VerificationReport => verifyPdf(pdf, options);
