import { Worker } from 'node:worker_threads';

export interface ThreadLimits {
  readonly timeMs: number;
  readonly memoryMb: number;
}

/** What was asked needs more time or memory than its thread has. */
export class ThreadGaveUp extends Error {}

interface Question<Asked, Answer> {
  readonly asked: Asked;
  answered(answer: Answer): void;
  failed(error: unknown): void;
}

/** The one at work and the next, so that the worker never waits for this thread to hear of an answer. */
const postedAtOnce = 2;

/**
 * One thread for work that would hold the event loop or may die of its input: it answers one
 * message after the other, starts with the first and again after it has died. What was posted
 * ahead of its turn is then asked again; only the one at work is blamed.
 */
export class Thread<Asked, Answer> {
  #worker: Worker | undefined;
  /** Why the worker is about to end, from when it is known until its last answers are in. */
  #dyingOf: { readonly cause: unknown } | undefined;
  readonly #line: Question<Asked, Answer>[] = [];
  /** So many at the head of the line lie with the worker; it works on the first. */
  #posted = 0;
  #clock: NodeJS.Timeout | undefined;

  constructor(
    private readonly script: URL,
    private readonly limits: ThreadLimits,
  ) {}

  get waiting(): number {
    return this.#line.length;
  }

  /** @throws ThreadGaveUp; whatever the script throws */
  ask(asked: Asked): Promise<Answer> {
    return new Promise((answered, failed) => {
      this.#line.push({ asked, answered, failed });
      this.#post();
    });
  }

  /** Whoever still waits is refused. */
  async stop(): Promise<void> {
    const worker = this.#worker;
    this.#lose();
    for (const { failed } of this.#line.splice(0)) failed(new Error('The thread was stopped.'));
    await worker?.terminate();
  }

  #post(): void {
    while (!this.#dyingOf && this.#posted < postedAtOnce) {
      const next = this.#line[this.#posted];
      if (!next) return;
      this.#worker ??= this.#start();
      try {
        this.#worker.postMessage(next.asked);
      } catch (error) {
        this.#line.splice(this.#posted, 1);
        next.failed(error);
        continue;
      }
      this.#posted += 1;
      if (this.#posted === 1) this.#begin(this.#worker);
    }
  }

  #start(): Worker {
    const worker = new Worker(answerInTurn, {
      workerData: this.script.href,
      resourceLimits: { maxOldGenerationSizeMb: this.limits.memoryMb },
    });
    worker.unref();
    const ifStillOurs = (act: () => void) => this.#worker === worker && act();
    worker.on('message', (answer: Answer) => ifStillOurs(() => this.#answered(worker, answer)));
    worker.on('error', (cause) => ifStillOurs(() => (this.#dyingOf = { cause })));
    // Answers given before it died arrive after its error, but before its exit.
    worker.on('exit', (code) => ifStillOurs(() => this.#died(code)));
    return worker;
  }

  /** An idle thread does not keep the process alive; one at work does. */
  #begin(worker: Worker): void {
    worker.ref();
    this.#clock = setTimeout(() => {
      this.#lose();
      void worker.terminate();
      this.#line.shift()?.failed(new ThreadGaveUp());
      this.#post();
    }, this.limits.timeMs);
  }

  #answered(worker: Worker, answer: Answer): void {
    clearTimeout(this.#clock);
    const question = this.#line.shift();
    this.#posted -= 1;
    if (this.#posted > 0) this.#begin(worker);
    this.#post();
    if (this.#posted === 0) worker.unref();
    question?.answered(answer);
  }

  #died(code: number): void {
    const blamed = this.#posted > 0 ? this.#line.shift() : undefined;
    const cause = this.#dyingOf?.cause ?? new Error(`The thread ended with ${code}.`);
    this.#lose();
    blamed?.failed(isOutOfMemory(cause) ? new ThreadGaveUp(undefined, { cause }) : cause);
    this.#post();
  }

  #lose(): void {
    clearTimeout(this.#clock);
    this.#worker = undefined;
    this.#dyingOf = undefined;
    this.#posted = 0;
  }
}

/** Threads run compiled code: beside the module, or in the build when that is a TypeScript source. */
export function threadScript(module: string, name: string): URL {
  const root = new URL('../../../', import.meta.url).href;
  return new URL(name, module.endsWith('.ts') ? module.replace(root, `${root}dist/`) : module);
}

const answerInTurn = threadScript(import.meta.url, './answer-in-turn.js');

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
