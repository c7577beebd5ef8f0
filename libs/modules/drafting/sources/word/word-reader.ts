import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Result } from '#kernel';
import type { WordText } from './word-lines.js';
import { refusal, type WordRefusal } from './word-refusal.js';

/** Threads run compiled code: beside this file, or in the build when this is a TypeScript source. */
const script = import.meta.url.endsWith('.ts')
  ? new URL(
      '../../../../../dist/libs/modules/drafting/sources/word/word-worker.js',
      import.meta.url,
    )
  : new URL('./word-worker.js', import.meta.url);

export interface WordPatience {
  readonly timeMs: number;
  readonly memoryMb: number;
}

const patience: WordPatience = { timeMs: 20_000, memoryMb: 512 };

/** Reads .docx files one after the other, each in a thread of its own that may die of it. */
export class WordReader {
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly limits: WordPatience = patience) {}

  read(bytes: Uint8Array): Promise<Result<WordText, WordRefusal>> {
    const turn = this.#last.then(() => readInThread(bytes, this.limits));
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}

async function readInThread(
  bytes: Uint8Array,
  { timeMs, memoryMb }: WordPatience,
): Promise<Result<WordText, WordRefusal>> {
  const worker = new Worker(script, {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
  try {
    const [read] = await once(worker, 'message', { signal: AbortSignal.timeout(timeMs) });
    return read as Result<WordText, WordRefusal>;
  } catch (error) {
    if (isTooMuch(error)) return refusal('WordFileTakesTooLong');
    throw error;
  } finally {
    await worker.terminate();
  }
}

const isTooMuch = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  (('name' in error && error.name === 'AbortError') ||
    ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'));
