import { ok } from '#kernel';
import { Thread, threadScript } from '#platform';
import type { Rendering, RenderRequest } from './render-prepared.js';

const script = threadScript(import.meta.url, './render-worker.js');
const patience = { timeMs: 120_000, memoryMb: 1024 };

/** A few threads that typeset, so that the event loop stays free. Idle, they let the process end. */
export class RenderPool {
  readonly #threads: readonly Thread<RenderRequest, Rendering>[];

  constructor(size: number) {
    this.#threads = Array.from({ length: size }, () => new Thread(script, patience));
  }

  async render(request: RenderRequest): Promise<Rendering> {
    const [free] = [...this.#threads].sort((a, b) => a.waiting - b.waiting);
    if (!free) throw new RangeError('A pool has at least one thread.');
    const rendering = await free.ask(request);
    if (!rendering.ok) return rendering;
    const { pdf, annexes } = rendering.value;
    const whole = annexes.map((annex) => ({ ...annex, pdf: asBuffer(annex.pdf) }));
    return ok({ ...rendering.value, pdf: asBuffer(pdf), annexes: whole });
  }
}

/** A Buffer crosses threads as a plain Uint8Array. */
const asBuffer = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);
