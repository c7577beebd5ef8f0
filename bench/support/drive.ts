import { percentile } from './percentile.js';

export interface Driven {
  readonly count: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/**
 * Lets `clients` work side by side, each one act after another, and takes the time of each act.
 * Nobody stops within a round of `actsOfRound`.
 */
export async function drive(
  clients: number,
  seconds: number,
  act: (client: number, turn: number) => Promise<unknown>,
  actsOfRound = 1,
): Promise<Driven> {
  const times: number[] = [];
  const begin = performance.now();
  const end = begin + seconds * 1000;
  const client = async (no: number): Promise<void> => {
    for (let turn = 0, now = begin; now < end || turn % actsOfRound > 0; turn += 1) {
      const start = performance.now();
      await act(no, turn);
      now = performance.now();
      times.push(now - start);
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, no) => client(no)));
  const took = (performance.now() - begin) / 1000;
  times.sort((a, b) => a - b);
  return {
    count: times.length,
    perSecond: times.length / took,
    p50: percentile(times, 50),
    p95: percentile(times, 95),
    p99: percentile(times, 99),
  };
}
