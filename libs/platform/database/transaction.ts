import type { BodyId } from '#kernel';
import type { PoolClient } from 'pg';
import type { JobRequest } from '../jobs/job.js';
import { crashpoint } from '../lifecycle/crashpoint.js';
import type { TrailEvent } from '../trail/trail-event.js';
import { addJob } from '../jobs/add-job.sql.js';
import { recordEvent } from '../trail/record-event.sql.js';
import { eventColumns } from '../trail/trail-event.js';
import { sendTogether } from './one-message.js';
import type { Statement } from './statement.js';

/** One open transaction of one body. Every statement of the application goes through it. */
export class Transaction {
  private statements = 0;
  private ended = false;

  constructor(
    private readonly client: PoolClient,
    readonly bodyId: BodyId,
  ) {}

  /** Nothing was asked or changed through this transaction yet. */
  get isUntouched(): boolean {
    return this.statements === 0;
  }

  /** True once its last change was sent together with COMMIT. */
  get hasEnded(): boolean {
    return this.ended;
  }

  /** The same transaction for another piece of work, which is told apart by `isUntouched`. */
  besides(): Transaction {
    return new Transaction(this.client, this.bodyId);
  }

  async all<Row>(statement: Statement<Row>, values: readonly unknown[] = []): Promise<Row[]> {
    this.statements += 1;
    const { rows } = await this.client.query({
      name: statement.name,
      text: statement.text,
      values: values as unknown[],
    });
    return rows as Row[];
  }

  async one<Row>(
    statement: Statement<Row>,
    values: readonly unknown[] = [],
  ): Promise<Row | undefined> {
    return (await this.all(statement, values))[0];
  }

  /** Runs a change; returns how many rows it touched. */
  async run(statement: Statement<unknown>, values: readonly unknown[] = []): Promise<number> {
    this.statements += 1;
    const { rowCount } = await this.client.query({
      name: statement.name,
      text: statement.text,
      values: values as unknown[],
    });
    return rowCount ?? 0;
  }

  /**
   * The last change, with COMMIT right behind it in the same message. When it fails, PostgreSQL
   * answers the COMMIT of a failed transaction with a rollback: nothing of it stays.
   */
  async commitWith(statement: Statement<unknown>, values: readonly unknown[]): Promise<void> {
    this.ended = true;
    sendTogether(this.client, 'commit.sent');
    const [changed, committed] = await Promise.allSettled([
      this.all(statement, values),
      this.client.query('COMMIT'),
    ]);
    if (changed.status === 'rejected') throw changed.reason;
    if (committed.status === 'rejected') throw committed.reason;
    crashpoint('commit.answered');
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
}
