import type { Result } from '#kernel';
import { ThreadReader, threadScript, type ThreadLimits } from '#platform';
import type { WordText } from './word-lines.js';
import { refusal, type WordRefusal } from './word-refusal.js';

const patience: ThreadLimits = { timeMs: 20_000, memoryMb: 512 };

/** Reads .docx files. */
export class WordReader extends ThreadReader<Uint8Array, Result<WordText, WordRefusal>> {
  constructor(limits = patience) {
    super(threadScript(import.meta.url, './word-worker.js'), limits, () =>
      refusal('WordFileTakesTooLong'),
    );
  }
}
