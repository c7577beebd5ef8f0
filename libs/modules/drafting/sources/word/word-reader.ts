import type { Result } from '#kernel';
import { Thread, ThreadGaveUp, threadScript, type ThreadLimits } from '#platform';
import type { WordText } from './word-lines.js';
import { refusal, type WordRefusal } from './word-refusal.js';

const patience: ThreadLimits = { timeMs: 20_000, memoryMb: 512 };

/** Reads .docx files one after the other, in a thread that may die of one. */
export class WordReader {
  readonly #thread: Thread<Uint8Array, Result<WordText, WordRefusal>>;

  constructor(limits: ThreadLimits = patience) {
    this.#thread = new Thread(threadScript(import.meta.url, './word-worker.js'), limits);
  }

  async read(bytes: Uint8Array): Promise<Result<WordText, WordRefusal>> {
    try {
      return await this.#thread.ask(bytes);
    } catch (error) {
      if (error instanceof ThreadGaveUp) return refusal('WordFileTakesTooLong');
      throw error;
    }
  }

  stop(): Promise<void> {
    return this.#thread.stop();
  }
}
