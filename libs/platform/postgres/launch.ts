import { spawn } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import type { Binaries } from './binaries.js';
import type { DatabaseUser } from './database-user.js';
import type { Place } from './place.js';

/** A server process that was just started; it may still fail. */
export interface Launched {
  /** Why it ended, once it has. */
  readonly failure: () => Promise<string> | undefined;
}

/** Settings of a throw-away cluster: it may be lost with the machine, and is quicker for it. */
const throwAwaySettings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

const settings = (port: number, durable: boolean): string[] =>
  [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'timezone=UTC',
    'log_timezone=UTC',
    'jit=off',
    ...(durable ? [] : throwAwaySettings),
  ].flatMap((setting) => ['-c', setting]);

/**
 * Starts the server in a session of its own, so that Ctrl-C reaches it only through us,
 * after the application has finished its work.
 */
export async function launch(
  place: Place,
  binaries: Binaries,
  user: DatabaseUser,
  port: number,
  durable: boolean,
): Promise<Launched> {
  const log = await open(place.serverLog, 'w', 0o600);
  const server = spawn(binaries.postgres, ['-D', place.cluster, ...settings(port, durable)], {
    ...user,
    cwd: place.cluster,
    env: { PATH: process.env['PATH'], TZ: 'UTC' },
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  });
  let failure: Promise<string> | undefined;
  server.once('error', (error) => (failure = Promise.resolve(error.message)));
  server.once('exit', () => (failure ??= lastWords(place.serverLog)));
  server.unref();
  await log.close();
  return { failure: () => failure };
}

const lastWords = async (file: string): Promise<string> =>
  (await readFile(file, 'utf8')).trim().split('\n').slice(-3).join(' · ');
