import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { processTerminal, type Terminal } from './terminal.js';

/** A terminal that remembers what it was told. */
export interface Heard extends Terminal {
  readonly out: string[];
  readonly err: string[];
}

/** For specs: a terminal in the folder /home/van-thu. */
export function listening(env: NodeJS.ProcessEnv = {}): Heard {
  const out: string[] = [];
  const err: string[] = [];
  return {
    ...processTerminal('/home/van-thu'),
    env,
    out,
    err,
    write: (line) => void out.push(line),
    note: (line) => void err.push(line),
  };
}

interface Installation {
  /** Owner of the test's own database. */
  readonly ownerUrl: string;
  readonly dataDir: string;
}

/** For specs: the real command line over an installation of their own. */
export const commandLine = ({ ownerUrl, dataDir }: Installation, ...args: string[]) =>
  asProcess(args, {
    DATABASE_URL: ownerUrl,
    DATA_DIR: dataDir,
    // The roles belong to the whole test server: another secret would change their passwords.
    SECRET: process.env['TEST_SECRET'],
  });

/** For specs: the command line as a process of its own, as whoever runs an installation calls it. */
export function asProcess(args: readonly string[], env: NodeJS.ProcessEnv) {
  const script = join(import.meta.dirname, '../../scripts/trinhky.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    env: { ...process.env, NODE_OPTIONS: '', ...env },
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}
