import { fail, type Result } from '#kernel';
import { ThreadReader, threadScript, type ThreadLimits } from '#platform';
import type { ImportResult } from '../../import/index.js';
import type { TextRefusal } from './read-text.js';

export type TextReader = ThreadReader<string, Result<ImportResult, TextRefusal>>;

const patience: ThreadLimits = { timeMs: 60_000, memoryMb: 1024 };

/** Reads texts into their parts. */
export const textReader = (limits = patience): TextReader =>
  new ThreadReader(threadScript(import.meta.url, './text-worker.js'), limits, () =>
    fail({ code: 'TextTakesTooLong', details: {} }),
  );
