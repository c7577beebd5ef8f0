import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Rendering, RenderRequest } from './render-prepared.js';

const patienceMs = 120_000;
const memory = { maxOldGenerationSizeMb: 1024 };

/** Threads run compiled code: beside this file, or in the build when this is a TypeScript source. */
const script = import.meta.url.endsWith('.ts')
  ? new URL('../../../dist/libs/modules/rendering/render-worker.js', import.meta.url)
  : new URL('./render-worker.js', import.meta.url);

/** One thread; it starts with its first request and again after it has died. */
export class RenderThread {
  #worker: Worker | undefined;
  #last: Promise<unknown> = Promise.resolve();
  waiting = 0;

  render(request: RenderRequest): Promise<Rendering> {
    this.waiting += 1;
    const turn = this.#last.then(() => this.#run(request)).finally(() => (this.waiting -= 1));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async stop(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = undefined;
  }

  async #run(request: RenderRequest): Promise<Rendering> {
    const worker = (this.#worker ??= new Worker(script, { resourceLimits: memory }));
    try {
      worker.postMessage(request);
      const signal = AbortSignal.timeout(patienceMs);
      const [rendering] = (await once(worker, 'message', { signal })) as [Rendering];
      return rendering;
    } catch (error) {
      await this.stop();
      throw error;
    }
  }
}
