import type { BodyId } from '#kernel';
import type { PoolClient } from 'pg';
import { sendTogether } from './one-message.js';

/** How a transaction begins: not by a message of its own, but with its first statement. */
export class Opening {
  private sent = false;
  private begun: Promise<unknown> | undefined;

  constructor(
    private readonly client: PoolClient,
    private readonly bodyId: BodyId,
  ) {}

  get isSent(): boolean {
    return this.sent;
  }

  /** The commands, for him who sends them with the first statement; none when they have been sent. */
  take(): readonly string[] {
    if (this.sent) return [];
    this.sent = true;
    return ['BEGIN', `SET LOCAL app.body_id = '${this.bodyId}'`];
  }

  /** Sends them in front of what is sent in this turn of the event loop, and does not wait. */
  send(): void {
    const commands = this.take();
    if (commands.length === 0) return;
    sendTogether(this.client, 'begin.sent');
    this.begun = this.client.query(commands.join('; '));
    this.begun.catch(() => undefined);
  }

  /** Throws what sending them alone came to. */
  async answered(): Promise<void> {
    await this.begun;
  }
}
