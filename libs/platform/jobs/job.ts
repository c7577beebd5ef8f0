/** An effect asked for inside a transaction and run after its commit, at least once. */
export interface JobRequest {
  readonly task: string;
  /** Carries no body: the database adds the body of the transaction. */
  readonly payload: Readonly<Record<string, unknown>>;
  /** A later request with the same key replaces a waiting one. */
  readonly key?: string;
  readonly runAt?: Date;
}
