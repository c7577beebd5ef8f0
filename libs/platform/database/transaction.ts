import type { BodyId } from '#kernel';
import type { PoolClient } from 'pg';
import type { JobRequest } from '../jobs/job.js';
import type { TrailEvent } from '../trail/trail-event.js';
import { addJob } from '../jobs/add-job.sql.js';
import { recordEvent } from '../trail/record-event.sql.js';
import { eventColumns } from '../trail/trail-event.js';
import type { Statement } from './statement.js';

/** One open transaction of one body. Every statement of the application goes through it. */
export class Transaction {
  constructor(
    private readonly client: PoolClient,
    readonly bodyId: BodyId,
  ) {}

  async all<Row>(statement: Statement<Row>, values: readonly unknown[] = []): Promise<Row[]> {
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
    const { rowCount } = await this.client.query({
      name: statement.name,
      text: statement.text,
      values: values as unknown[],
    });
    return rowCount ?? 0;
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
