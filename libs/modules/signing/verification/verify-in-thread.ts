import { undecidedReport, type VerificationOptions, type VerificationReport } from '#pades';
import { Thread, ThreadGaveUp, threadScript, type ThreadLimits } from '#platform';

export interface Asked {
  readonly pdf: Uint8Array;
  readonly options: VerificationOptions;
}

/** What a file of 20 MB may cost at most. */
export const verificationLimits: ThreadLimits = { timeMs: 8_000, memoryMb: 256 };

const script = threadScript(import.meta.url, './verification-worker.js');
const threads = [1, 2].map(() => new Thread<Asked, VerificationReport>(script, verificationLimits));

/**
 * Judges a file apart from the event loop, within limits of time and memory. A file that breaks
 * them gets a verdict too: nothing can be said of it.
 */
export async function verifyInThread(
  pdf: Uint8Array,
  options: VerificationOptions,
): Promise<VerificationReport> {
  const [free] = threads.toSorted((a, b) => a.waiting - b.waiting);
  if (!free) throw new RangeError('A pool has at least one thread.');
  try {
    return await free.ask({ pdf, options });
  } catch (error) {
    if (error instanceof ThreadGaveUp) return undecidedReport(pdf, 'FileIsTooMuch');
    throw error;
  }
}
