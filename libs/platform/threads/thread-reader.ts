import { Thread, ThreadGaveUp, type ThreadLimits } from './thread.js';

/** Reads what people bring one after the other, in a thread that may die of it. */
export class ThreadReader<Asked, Answer> {
  readonly #thread: Thread<Asked, Answer>;

  /** `gaveUp` says what is answered for what needs more time or memory than the limits. */
  constructor(
    script: URL,
    limits: ThreadLimits,
    private readonly gaveUp: () => Answer,
  ) {
    this.#thread = new Thread(script, limits);
  }

  get waiting(): number {
    return this.#thread.waiting;
  }

  async read(asked: Asked): Promise<Answer> {
    try {
      return await this.#thread.ask(asked);
    } catch (error) {
      if (error instanceof ThreadGaveUp) return this.gaveUp();
      throw error;
    }
  }

  stop(): Promise<void> {
    return this.#thread.stop();
  }
}
