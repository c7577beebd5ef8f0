import { DueSweep } from '#engine';
import { ClaimSweep } from '#journey';
import { Sequencer } from '#modules/audit';
import { PeriodSweep } from '#modules/reporting';
import { DigestSweep } from '#modules/planning';
import { LongTermSweep } from '#modules/signing';
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

/** Everything that runs without being asked: jobs, the sequencer of the trail, what is due. */
export async function startBackground(
  app: INestApplicationContext,
  { jobsUrl, concurrency, sweepEveryMs = 5_000 }: BackgroundOptions,
): Promise<Background> {
  const jobs = app.get(JobRunner);
  const sequencer = app.get(Sequencer);
  await jobs.start(jobsUrl, concurrency);
  sequencer.start();
  const sweeps = [
    sweepRegularly('DueSweep', app.get(DueSweep), sweepEveryMs),
    sweepRegularly('ClaimSweep', app.get(ClaimSweep), sweepEveryMs),
    sweepRegularly('PeriodSweep', app.get(PeriodSweep), sweepEveryMs),
    sweepRegularly('DigestSweep', app.get(DigestSweep), sweepEveryMs),
    sweepRegularly('LongTermSweep', app.get(LongTermSweep), sweepEveryMs),
  ];
  return {
    stop: async () => {
      await Promise.all(sweeps.map((sweep) => sweep.stop()));
      await jobs.stop();
      await sequencer.stop();
    },
  };
}

function sweepRegularly(
  name: string,
  due: { sweep(): Promise<number> },
  everyMs: number,
): Background {
  const log = new Logger(name);
  let running = Promise.resolve();
  const timer = setInterval(() => {
    running = running.then(async () => {
      try {
        await due.sweep();
      } catch (error) {
        log.error(`The sweep failed: ${String(error)}`);
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
