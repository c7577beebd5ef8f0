import { EventEmitter } from 'node:events';
import { Logger as GraphileLogger, run, type TaskList, type WorkerEvents } from 'graphile-worker';
import { Injectable, Logger } from '@nestjs/common';
import { crashpoint } from '../lifecycle/crashpoint.js';
import { DeadWorkers } from './dead-workers.js';
import { JobHandlers, type JobPayload } from './job-handlers.js';

const releaseEveryMs = 30_000;

/** Runs the queued effects with the job role's own connections. */
@Injectable()
export class JobRunner {
  private readonly log = new Logger('Jobs');
  private running: { stop(): Promise<void> } | undefined;

  constructor(private readonly handlers: JobHandlers) {}

  async start(jobsUrl: string, concurrency: number): Promise<void> {
    const dead = new DeadWorkers(jobsUrl);
    const told = (what: Promise<void>): void =>
      void what.catch((error: unknown) => this.log.error(`The watch failed: ${String(error)}`));
    await dead.release();
    const events: WorkerEvents = new EventEmitter();
    events.on('worker:create', ({ worker }) => told(dead.lives(worker.workerId)));
    const jobs = await run({
      connectionString: jobsUrl,
      concurrency,
      pollInterval: 1000,
      noHandleSignals: true,
      taskList: this.taskList(),
      events,
      logger: new GraphileLogger(() => (level, message) => {
        if (level === 'error') this.log.error(message);
      }),
    });
    const timer = setInterval(() => told(dead.release()), releaseEveryMs);
    this.running = {
      stop: async () => {
        clearInterval(timer);
        await jobs.stop();
        await dead.stop();
      },
    };
  }

  async stop(): Promise<void> {
    await this.running?.stop();
    this.running = undefined;
  }

  private taskList(): TaskList {
    return Object.fromEntries(
      [...this.handlers.all()].map(([task, handler]) => [
        task,
        async (payload, { job }) => {
          crashpoint('job.taken');
          await handler(payload as JobPayload, {
            number: job.attempts,
            last: job.attempts >= job.max_attempts,
          });
          crashpoint('job.done');
        },
      ]),
    );
  }
}
