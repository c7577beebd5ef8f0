import { DomainError } from '#kernel';

const spanMs = 60_000;
const allowed = 10;
const mostKept = 10_000;

/** Counts what strangers ask, by their address, so that judging files keeps nobody from working. */
export class VerificationThrottle {
  readonly #asked = new Map<string, number[]>();

  /** Throws `VerificationIsThrottled` for the eleventh file within a minute. */
  admit(address: string, at: Date): void {
    const now = at.getTime();
    const recent = (this.#asked.get(address) ?? []).filter((time) => now - time < spanMs);
    const [first] = recent;
    if (first !== undefined && recent.length >= allowed) {
      const retryAfterSeconds = Math.ceil((first + spanMs - now) / 1000);
      throw new DomainError('VerificationIsThrottled', { retryAfterSeconds });
    }
    this.#asked.delete(address);
    this.#asked.set(address, [...recent, now]);
    const [oldest] = this.#asked.keys();
    if (this.#asked.size > mostKept && oldest !== undefined) this.#asked.delete(oldest);
  }
}
