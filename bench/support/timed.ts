import { cpuUsage } from 'node:process';

export interface Timed<Result> {
  readonly result: Result;
  /** Milliseconds on the wall clock. */
  readonly wall: number;
  /** Milliseconds of all threads of this process: what a busy machine changes least. */
  readonly cpu: number;
}

export async function timed<Result>(work: () => Result | Promise<Result>): Promise<Timed<Result>> {
  const [start, before] = [performance.now(), cpuUsage()];
  const result = await work();
  const { user, system } = cpuUsage(before);
  return { result, wall: performance.now() - start, cpu: (user + system) / 1000 };
}
