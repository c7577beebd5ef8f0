import type { BodyId } from '#kernel';
import type { PoolClient, QueryResult } from 'pg';
import type { JobRequest } from '../jobs/job.js';
import { crashpoint } from '../lifecycle/crashpoint.js';
import type { TrailEvent } from '../trail/trail-event.js';
import { addJob } from '../jobs/add-job.sql.js';
import { recordEvent } from '../trail/record-event.sql.js';
import { eventColumns } from '../trail/trail-event.js';
import { isPrepared, sendTogether, sendWithin } from './one-message.js';
import type { Opening } from './opening.js';
import type { Statement } from './statement.js';

/** One open transaction of one body. Every statement of the application goes through it. */
export class Transaction {
  private statements = 0;
  private ended = false;

  constructor(
    private readonly client: PoolClient,
    readonly bodyId: BodyId,
    private readonly opening: Opening,
  ) {}

  /** Nothing was asked or changed through this transaction yet. */
  get isUntouched(): boolean {
    return this.statements === 0;
  }

  /** The same transaction for another piece of work, which is told apart by `isUntouched`. */
  besides(): Transaction {
    return new Transaction(this.client, this.bodyId, this.opening);
  }

  async all<Row>(statement: Statement<Row>, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.send(statement, values)).rows as Row[];
  }

  async one<Row>(
    statement: Statement<Row>,
    values: readonly unknown[] = [],
  ): Promise<Row | undefined> {
    return (await this.all(statement, values))[0];
  }

  /** Runs a change; returns how many rows it touched. */
  async run(statement: Statement<unknown>, values: readonly unknown[] = []): Promise<number> {
    return (await this.send(statement, values)).rowCount ?? 0;
  }

  /**
   * The last change, with COMMIT right behind it in the same message. When it fails, the server passes
   * over the COMMIT or answers it with a rollback: nothing of it stays.
   */
  async commitWith(statement: Statement<unknown>, values: readonly unknown[]): Promise<void> {
    this.ended = true;
    if (isPrepared(this.client, statement)) {
      const before = this.opening.take();
      const changed = sendWithin(this.client, statement, values, { before, behind: ['COMMIT'] });
      crashpoint('commit.sent');
      await changed;
    } else {
      await this.commitApart(statement, values);
    }
    crashpoint('commit.answered');
  }

  /** Ends the transaction, unless its last change has ended it or nothing was ever sent. */
  async commit(): Promise<void> {
    await this.opening.answered();
    if (this.opening.isSent && !this.ended) await this.client.query('COMMIT');
  }

  /** Writes an event of the trail; it commits with the change it tells of. */
  async record(event: TrailEvent): Promise<void> {
    await this.all(recordEvent, eventColumns(event));
  }

  /** Asks for an effect after commit; it vanishes with a rollback. */
  async enqueue(job: JobRequest): Promise<void> {
    await this.all(addJob, [
      job.task,
      JSON.stringify(job.payload),
      job.key ?? null,
      job.runAt ?? null,
    ]);
  }

  private send(statement: Statement<unknown>, values: readonly unknown[]): Promise<QueryResult> {
    this.statements += 1;
    const { name, text } = statement;
    if (!this.opening.isSent && isPrepared(this.client, statement)) {
      const companions = { before: this.opening.take(), behind: [] };
      const answer = sendWithin(this.client, statement, values, companions);
      crashpoint('begin.sent');
      return answer;
    }
    this.opening.send();
    return this.client.query({ name, text, values: values as unknown[] });
  }

  private async commitApart(
    statement: Statement<unknown>,
    values: readonly unknown[],
  ): Promise<void> {
    this.opening.send();
    sendTogether(this.client, 'commit.sent');
    const [changed, committed] = await Promise.allSettled([
      this.send(statement, values),
      this.client.query('COMMIT'),
    ]);
    if (changed.status === 'rejected') throw changed.reason;
    if (committed.status === 'rejected') throw committed.reason;
  }
}
