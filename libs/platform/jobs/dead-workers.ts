import pg from 'pg';

/** A worker lives as long as the session that holds its lock; `$1` are those of this process. */
const hold = `SELECT pg_advisory_lock(hashtextextended('job worker ' || $1, 0))`;
const release = `
  SELECT graphile_worker.force_unlock_workers(ARRAY(
    SELECT worker FROM (SELECT DISTINCT locked_by AS worker FROM graphile_worker._private_jobs
                         WHERE locked_by <> ALL ($1)) AS other
     WHERE pg_try_advisory_xact_lock(hashtextextended('job worker ' || worker, 0))))`;

/**
 * A process that is killed leaves its jobs locked, and the library waits four hours for it. Here each
 * process shows by a session that its workers live; the jobs of all others are given back.
 */
export class DeadWorkers {
  private readonly living = new Set<string>();
  private session: Promise<pg.Client> | undefined;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly jobsUrl: string) {}

  async lives(workerId: string): Promise<void> {
    this.living.add(workerId);
    await this.ask(hold, [workerId]);
  }

  /** Jobs of the dead can be taken again. */
  async release(): Promise<void> {
    await this.ask(release, [[...this.living]]);
  }

  async stop(): Promise<void> {
    await (await this.session)?.end();
  }

  /** One question after the other: a session takes no two at once. */
  private ask(sql: string, values: readonly unknown[]): Promise<unknown> {
    const asked = this.last.then(async () => (await this.open()).query(sql, [...values]));
    this.last = asked.catch(() => undefined);
    return asked;
  }

  private open(): Promise<pg.Client> {
    this.session ??= this.connect().catch((error: unknown) => {
      this.session = undefined;
      throw error;
    });
    return this.session;
  }

  /** After a lost connection, the locks are taken anew with the next one. */
  private async connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.jobsUrl });
    client.on('error', () => {
      this.session = undefined;
    });
    await client.connect();
    for (const workerId of this.living) await client.query(hold, [workerId]);
    return client;
  }
}
