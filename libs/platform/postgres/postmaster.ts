import { readFile, rm } from 'node:fs/promises';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A running server, as its `postmaster.pid` tells. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/**
 * The server that runs on this cluster, if one does. A `postmaster.pid` left by a crash is removed:
 * PostgreSQL would refuse to start when its process id has meanwhile gone to another program.
 */
export async function runningPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const file = join(cluster, 'postmaster.pid');
  const lines = await readFile(file, 'utf8').then(
    (text) => text.split('\n'),
    () => undefined,
  );
  if (!lines) return undefined;
  const found = { pid: Number(lines[0]), port: Number(lines[3]) };
  if (serves(found.pid, cluster)) return found;
  await rm(file, { force: true });
  return undefined;
}

function serves(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false;
  const commandLine = `/proc/${pid}/cmdline`;
  // Without /proc (macOS) a living process is believed; PostgreSQL then decides.
  return existsSync(commandLine) ? readFileSync(commandLine, 'utf8').includes(cluster) : true;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** How a server ends: everything written first, or at once, for a cluster that is thrown away. */
export type Shutdown = 'fast' | 'immediate';

const signals = { fast: 'SIGINT', immediate: 'SIGQUIT' } as const;

/** Ends the server; one that has not ended after ten seconds is ended at once. */
export async function stopPostmaster(cluster: string, shutdown: Shutdown = 'fast'): Promise<void> {
  const postmaster = await runningPostmaster(cluster);
  if (!postmaster) return;
  process.kill(postmaster.pid, signals[shutdown]);
  if (await hasEnded(postmaster.pid, 10_000)) return;
  process.kill(postmaster.pid, signals.immediate);
  await hasEnded(postmaster.pid, 5_000);
}

async function hasEnded(pid: number, withinMs: number): Promise<boolean> {
  for (let waited = 0; waited < withinMs; waited += 20) {
    if (!isAlive(pid)) return true;
    await sleep(20);
  }
  return false;
}
