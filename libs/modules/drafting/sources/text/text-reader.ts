import { fail, type Result } from '#kernel';
import { ThreadReader, threadScript, type ThreadLimits } from '#platform';
import type { ImportResult } from '../../import/index.js';
import type { TextRefusal } from './read-text.js';

const patience: ThreadLimits = { timeMs: 60_000, memoryMb: 1024 };

/** Reads texts into their parts. */
export class TextReader extends ThreadReader<string, Result<ImportResult, TextRefusal>> {
  constructor(limits = patience) {
    super(threadScript(import.meta.url, './text-worker.js'), limits, () =>
      fail({ code: 'TextTakesTooLong', details: {} }),
    );
  }
}
