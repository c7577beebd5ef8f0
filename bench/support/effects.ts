import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';

/** Rows written, by table and kind of change. */
export type Effects = ReadonlyMap<string, number>;

interface Written {
  readonly name: string;
  readonly isQueue: boolean;
  readonly ins: string;
  readonly upd: string;
  readonly del: string;
}

/** What has been written so far; a session tells it when it ends, the owner's when it is told to. */
export async function effectsSoFar(owner: pg.Pool): Promise<Effects> {
  await owner.query('SELECT pg_stat_force_next_flush()');
  await sleep(1_200);
  const { rows } = await owner.query<Written>(
    `SELECT schemaname || '.' || relname AS name, relname = '_private_jobs' AS "isQueue",
            n_tup_ins AS ins, n_tup_upd AS upd, n_tup_del AS del
       FROM pg_stat_user_tables WHERE schemaname IN ('engine', 'audit')
         OR relname = '_private_jobs'`,
  );
  return new Map(
    rows.flatMap(({ name, isQueue, ins, upd, del }) =>
      isQueue
        ? // A keyed job that still waits is written over: whoever comes round sooner inserts less.
          [
            [`${name} + ~`, Number(ins) + Number(upd)],
            [`${name} -`, Number(del)],
          ]
        : [
            [`${name} +`, Number(ins)],
            [`${name} ~`, Number(upd)],
            [`${name} -`, Number(del)],
          ],
    ),
  );
}

/** Rows that one command wrote between two looks. */
export const perCommand = (before: Effects, after: Effects, commands: number): Effects =>
  new Map([...after].map(([what, count]) => [what, (count - (before.get(what) ?? 0)) / commands]));

/** A peer that writes less than we do is no peer; `slack` are the rounds that time cut short. */
export function demandEqual(ours: Effects, peers: Effects, slack: number): void {
  for (const [what, count] of ours) {
    const other = peers.get(what) ?? 0;
    if (Math.abs(count - other) > 0.02 * Math.max(count, other) + slack) {
      throw new Error(`Of ${what} we write ${count} a command, the peer ${other}.`);
    }
  }
}
