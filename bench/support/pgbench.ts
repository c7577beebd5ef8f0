import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { PgbenchScript } from './pgbench-script.js';

const run = promisify(execFile);

export interface Pgbenched {
  /** Runs of the script. */
  readonly count: number;
  readonly perSecond: number;
}

/** Runs a script with PostgreSQL's own benchmark: what the server can do when nobody thinks. */
export async function pgbench(
  url: string,
  { text, variables }: PgbenchScript,
  clients: number,
  seconds: number,
): Promise<Pgbenched> {
  const folder = await mkdtemp(join(tmpdir(), 'trinhky-pgbench-'));
  try {
    const script = join(folder, 'script.sql');
    await writeFile(script, text);
    const { stdout } = await run(
      'pgbench',
      [
        ...['-n', '-M', 'prepared', '-T', `${seconds}`, '-f', script],
        ...['-c', `${clients}`, '-j', `${Math.min(clients, 2)}`],
        ...Object.entries(variables).flatMap(([name, value]) => ['-D', `${name}=${value}`]),
      ],
      { env: { ...process.env, ...connection(url) } },
    ).catch(({ stderr }: { readonly stderr: string }) => {
      throw new Error(`pgbench: ${stderr}`);
    });
    return {
      count: figure(stdout, /transactions actually processed: (\d+)/),
      perSecond: figure(stdout, /tps = ([\d.]+)/),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Refuses a bench whose peer is not there. */
export async function demandPgbench(): Promise<void> {
  await run('pgbench', ['--version']).catch(() => {
    throw new Error(
      'Thiếu pgbench để so sánh. Cài gói của Debian: sudo apt-get install postgresql-15 ' +
        '(pgbench phải nằm trong PATH, ví dụ /usr/lib/postgresql/15/bin).',
    );
  });
}

const connection = (url: string) => {
  const { hostname, port, username, password, pathname } = new URL(url);
  return {
    PGHOST: hostname,
    PGPORT: port,
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: pathname.slice(1),
  };
};

function figure(output: string, pattern: RegExp): number {
  const value = Number(pattern.exec(output)?.[1]);
  if (!(value > 0)) throw new Error(`pgbench did nothing:\n${output}`);
  return value;
}
