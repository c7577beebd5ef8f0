import { Logger as GraphileLogger, run, type Runner, type TaskList } from 'graphile-worker';
import { Injectable, Logger } from '@nestjs/common';
import { JobHandlers, type JobPayload } from './job-handlers.js';

/** Runs the queued effects with the job role's own connections. */
@Injectable()
export class JobRunner {
  private readonly log = new Logger('Jobs');
  private runner: Runner | undefined;

  constructor(private readonly handlers: JobHandlers) {}

  async start(jobsUrl: string, concurrency: number): Promise<void> {
    this.runner = await run({
      connectionString: jobsUrl,
      concurrency,
      pollInterval: 1000,
      noHandleSignals: true,
      taskList: this.taskList(),
      logger: new GraphileLogger(() => (level, message) => {
        if (level === 'error') this.log.error(message);
      }),
    });
  }

  async stop(): Promise<void> {
    await this.runner?.stop();
    this.runner = undefined;
  }

  private taskList(): TaskList {
    return Object.fromEntries(
      [...this.handlers.all()].map(([task, handler]) => [
        task,
        async (payload, { job }) =>
          handler(payload as JobPayload, {
            number: job.attempts,
            last: job.attempts >= job.max_attempts,
          }),
      ]),
    );
  }
}
