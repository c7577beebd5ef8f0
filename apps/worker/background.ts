import { DueSweep } from '#engine';
import { Sequencer } from '#modules/audit';
import { JobRunner } from '#platform';
import { Logger, type INestApplicationContext } from '@nestjs/common';

export interface BackgroundOptions {
  readonly jobsUrl: string;
  readonly concurrency: number;
  readonly sweepEveryMs?: number;
}

export interface Background {
  stop(): Promise<void>;
}

/** Everything that runs without being asked: jobs, the sequencer of the trail, the due sweep. */
export async function startBackground(
  app: INestApplicationContext,
  { jobsUrl, concurrency, sweepEveryMs = 5_000 }: BackgroundOptions,
): Promise<Background> {
  const jobs = app.get(JobRunner);
  const sequencer = app.get(Sequencer);
  await jobs.start(jobsUrl, concurrency);
  sequencer.start();
  const sweep = sweepRegularly(app.get(DueSweep), sweepEveryMs);
  return {
    stop: async () => {
      await sweep.stop();
      await jobs.stop();
      await sequencer.stop();
    },
  };
}

function sweepRegularly(dueSweep: DueSweep, everyMs: number): Background {
  const log = new Logger('DueSweep');
  let running = Promise.resolve();
  const timer = setInterval(() => {
    running = running.then(async () => {
      try {
        await dueSweep.sweep();
      } catch (error) {
        log.error(`The due sweep failed: ${String(error)}`);
      }
    });
  }, everyMs);
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
