import { undecidedReport, type VerificationReport } from '#pades';
import { Thread, ThreadGaveUp, threadScript } from '#platform';
import type { Asked } from './verify-worker.js';

const script = threadScript(import.meta.url, './verify-worker.js');
const memoryMb = 1024;

/** A file that takes longer gets a verdict too: nothing can be said of it. */
export async function verifyInTime(asked: Asked, timeMs: number): Promise<VerificationReport> {
  const thread = new Thread<Asked, VerificationReport>(script, { timeMs, memoryMb });
  try {
    return await thread.ask(asked);
  } catch (error) {
    if (error instanceof ThreadGaveUp) return undecidedReport(asked.pdf, 'FileIsTooMuch');
    throw error;
  } finally {
    await thread.stop();
  }
}
