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
  #stops = 0;
  waiting = 0;

  constructor(
    private readonly script: URL,
    private readonly limits: ThreadLimits,
  ) {}

  /** @throws ThreadGaveUp; whatever the script throws */
  ask(asked: Asked): Promise<Answer> {
    this.waiting += 1;
    const stops = this.#stops;
    const turn = this.#last.then(() => this.#run(asked, stops)).finally(() => (this.waiting -= 1));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** Whoever still waits is refused. */
  async stop(): Promise<void> {
    this.#stops += 1;
    await this.#end();
  }

  async #end(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  /** It may die while nobody waits for it, even of its memory while it is being ended. */
  #start(): Worker {
    const worker = new Worker(answerInTurn, {
      workerData: this.script.href,
      resourceLimits: { maxOldGenerationSizeMb: this.limits.memoryMb },
    });
    worker.on('error', () => {
      if (this.#worker === worker) this.#worker = undefined;
    });
    worker.on('exit', (code) => worker.emit('error', new Error(`The thread ended with ${code}.`)));
    return worker;
  }

  async #run(asked: Asked, stops: number): Promise<Answer> {
    this.#demandNotStopped(stops);
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
      await this.#end();
      this.#demandNotStopped(stops);
      throw isTooMuch(error) ? new ThreadGaveUp(undefined, { cause: error }) : error;
    } finally {
      worker.unref();
    }
  }

  #demandNotStopped(stops: number): void {
    if (this.#stops !== stops) throw new Error('The thread was stopped.');
  }
}

/** Threads run compiled code: beside the module, or in the build when that is a TypeScript source. */
export function threadScript(module: string, name: string): URL {
  const root = new URL('../../../', import.meta.url).href;
  return new URL(name, module.endsWith('.ts') ? module.replace(root, `${root}dist/`) : module);
}

const answerInTurn = threadScript(import.meta.url, './answer-in-turn.js');

const isTooMuch = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  (('name' in error && error.name === 'AbortError') ||
    ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'));
