import { fail, type Result } from '#kernel';
import { Thread, ThreadGaveUp, threadScript, type ThreadLimits } from '#platform';
import type { ImportResult } from '../../import/index.js';
import type { TextRefusal } from './read-text.js';

const patience: ThreadLimits = { timeMs: 60_000, memoryMb: 1024 };

/** Reads texts into their parts one after the other, in a thread that may die of one. */
export class TextReader {
  readonly #thread: Thread<string, Result<ImportResult, TextRefusal>>;

  constructor(limits: ThreadLimits = patience) {
    this.#thread = new Thread(threadScript(import.meta.url, './text-worker.js'), limits);
  }

  async read(text: string): Promise<Result<ImportResult, TextRefusal>> {
    try {
      return await this.#thread.ask(text);
    } catch (error) {
      if (error instanceof ThreadGaveUp) return fail({ code: 'TextTakesTooLong', details: {} });
      throw error;
    }
  }

  stop(): Promise<void> {
    return this.#thread.stop();
  }
}
