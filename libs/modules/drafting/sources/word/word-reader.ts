import type { Result } from '#kernel';
import { ThreadReader, threadScript, type ThreadLimits } from '#platform';
import type { WordText } from './word-lines.js';
import { refusal, type WordRefusal } from './word-refusal.js';

export type WordReader = ThreadReader<Uint8Array, Result<WordText, WordRefusal>>;

const patience: ThreadLimits = { timeMs: 20_000, memoryMb: 512 };

/** Reads .docx files. */
export const wordReader = (limits = patience): WordReader =>
  new ThreadReader(threadScript(import.meta.url, './word-worker.js'), limits, () =>
    refusal('WordFileTakesTooLong'),
  );
