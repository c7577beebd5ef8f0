import { undecidedReport, type VerificationReport } from '#pades';
import { Thread, ThreadGaveUp, threadScript } from '#platform';
import type { Asked } from './verify-worker.js';

const script = threadScript(import.meta.url, './verify-worker.js');

/** What a file of 20 MB may cost at most, so that the whole command needs 512 MiB; a larger one in proportion. */
const usual = { bytes: 20_000_000, timeMs: 8_000, memoryMb: 224 } as const;

/** A file that needs more gets a verdict too: nothing can be said of it. */
export async function verifyInTime(asked: Asked, withinMs?: number): Promise<VerificationReport> {
  const share = Math.max(1, asked.pdf.length / usual.bytes);
  const thread = new Thread<Asked, VerificationReport>(script, {
    timeMs: withinMs ?? Math.ceil(usual.timeMs * share),
    memoryMb: Math.ceil(usual.memoryMb * share),
  });
  try {
    return await thread.ask(asked);
  } catch (error) {
    if (error instanceof ThreadGaveUp) return undecidedReport(asked.pdf, 'FileIsTooMuch');
    throw error;
  } finally {
    await thread.stop();
  }
}
