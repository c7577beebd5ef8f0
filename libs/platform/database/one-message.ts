import type { PoolClient } from 'pg';

/** What goes to the server before this turn of the event loop ends travels in one message. */
export function sendTogether({ connection: { stream } }: PoolClient): void {
  stream.cork();
  process.nextTick(() => stream.uncork());
}
