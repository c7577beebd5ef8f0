import type { Problem } from '#contracts';

/** The server said no, and why (RFC 9457). */
export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }

  get code(): string {
    return this.problem.code;
  }
}

/** Nobody answered: the line or the server is away. Nothing is known of what was asked. */
export class ServerIsAway extends Error {
  constructor(cause: unknown) {
    super('Không kết nối được với máy chủ.', { cause });
  }
}

export const isRefusal = (error: unknown, ...codes: string[]): error is Refusal =>
  error instanceof Refusal && (codes.length === 0 || codes.includes(error.code));

/** What to tell people about any failure of a call. */
export const wordsOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
