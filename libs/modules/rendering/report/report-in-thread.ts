import { Thread, ThreadGaveUp, threadScript } from '#platform';
import type { ReportRequest } from './report-pages.js';

const script = threadScript(import.meta.url, './report-worker.js');
const limits = { timeMs: 20_000, memoryMb: 256 } as const;
const thread = new Thread<ReportRequest, Uint8Array>(script, limits);

/** Renders apart from the event loop; pages that break the limits are left out of the report. */
export async function reportInThread(request: ReportRequest): Promise<Buffer> {
  const pdf = await thread.ask(request).catch((error: unknown) => {
    if (!(error instanceof ThreadGaveUp)) throw error;
    return thread.ask({ ...request, pdf: undefined });
  });
  // A Buffer crosses threads as a plain Uint8Array.
  return Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
}
