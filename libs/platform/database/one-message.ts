import type { PoolClient } from 'pg';
import { crashpoint, type Crashpoint } from '../lifecycle/crashpoint.js';

/** What goes to the server before this turn of the event loop ends travels in one message. */
export function sendTogether({ connection: { stream } }: PoolClient, sent: Crashpoint): void {
  stream.cork();
  process.nextTick(() => {
    stream.uncork();
    crashpoint(sent);
  });
}
