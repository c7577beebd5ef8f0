import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

export interface ThreadLimits {
  readonly timeMs: number;
  readonly memoryMb: number;
}

/** What was asked needs more time or memory than its thread has. */
export class ThreadGaveUp extends Error {}

/**
 * One thread for work that would hold the event loop or may die of its input: it answers one
 * message after the other, starts with the first and again after it has died.
 */
export class Thread<Asked, Answer> {
  #worker: Worker | undefined;
  #last: Promise<unknown> = Promise.resolve();
  waiting = 0;

  constructor(
    private readonly script: URL,
    private readonly limits: ThreadLimits,
  ) {}

  /** @throws ThreadGaveUp; whatever the script throws */
  ask(asked: Asked): Promise<Answer> {
    this.waiting += 1;
    const turn = this.#last.then(() => this.#run(asked)).finally(() => (this.waiting -= 1));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async stop(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = undefined;
  }

  /** It may die while nobody waits for it, even of its memory while it is being ended. */
  #start(): Worker {
    const worker = new Worker(this.script, {
      resourceLimits: { maxOldGenerationSizeMb: this.limits.memoryMb },
    });
    worker.on('error', () => {
      if (this.#worker === worker) this.#worker = undefined;
    });
    return worker;
  }

  async #run(asked: Asked): Promise<Answer> {
    const worker = (this.#worker ??= this.#start());
    // An idle thread does not keep the process alive; one at work does.
    worker.ref();
    try {
      worker.postMessage(asked);
      const [answer] = await once(worker, 'message', {
        signal: AbortSignal.timeout(this.limits.timeMs),
      });
      return answer as Answer;
    } catch (error) {
      await this.stop();
      throw isTooMuch(error) ? new ThreadGaveUp(undefined, { cause: error }) : error;
    } finally {
      worker.unref();
    }
  }
}

/** Threads run compiled code: beside the module, or in the build when that is a TypeScript source. */
export function threadScript(module: string, name: string): URL {
  const root = new URL('../../../', import.meta.url).href;
  return new URL(name, module.endsWith('.ts') ? module.replace(root, `${root}dist/`) : module);
}

const isTooMuch = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  (('name' in error && error.name === 'AbortError') ||
    ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'));
