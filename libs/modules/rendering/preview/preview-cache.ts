import type { Rendering } from '../render-prepared.js';

/** About as many pages as ten people look at; the oldest looked at goes first. */
const largest = 64 * 1024 * 1024;

/** Previews by the hash of what they show. Who asks for one that is under way waits for that one. */
export class PreviewCache {
  readonly #kept = new Map<string, { readonly rendering: Promise<Rendering>; bytes: number }>();

  async of(hash: string, render: () => Promise<Rendering>): Promise<Rendering> {
    const known = this.#kept.get(hash);
    const entry = known ?? { rendering: render(), bytes: 0 };
    this.#kept.delete(hash);
    this.#kept.set(hash, entry);
    try {
      const rendering = await entry.rendering;
      entry.bytes = rendering.ok ? rendering.value.pdf.length : 0;
      this.#forgetOldest();
      return rendering;
    } catch (error) {
      if (this.#kept.get(hash) === entry) this.#kept.delete(hash);
      throw error;
    }
  }

  #forgetOldest(): void {
    let total = [...this.#kept.values()].reduce((sum, { bytes }) => sum + bytes, 0);
    for (const [hash, { bytes }] of this.#kept) {
      if (total <= largest) return;
      this.#kept.delete(hash);
      total -= bytes;
    }
  }
}
