import { fail, type Result } from '#kernel';
import { Thread, ThreadGaveUp, threadScript, type ThreadLimits } from '#platform';
import type { AttachedReport } from './attached-report.js';
import type { AttachmentRefusal } from './read-attachment.js';

type Read = Result<AttachedReport | null, AttachmentRefusal>;

const patience: ThreadLimits = { timeMs: 30_000, memoryMb: 768 };

/** Reads what PDFs of others carry one after the other, in a thread that may die of one. */
export class AttachmentReader {
  readonly #thread: Thread<Uint8Array, Read>;

  constructor(limits: ThreadLimits = patience) {
    this.#thread = new Thread(threadScript(import.meta.url, './attachment-worker.js'), limits);
  }

  async read(pdf: Uint8Array): Promise<Read> {
    try {
      return await this.#thread.ask(pdf);
    } catch (error) {
      if (error instanceof ThreadGaveUp) return fail('AttachmentTakesTooLong');
      throw error;
    }
  }

  stop(): Promise<void> {
    return this.#thread.stop();
  }
}
