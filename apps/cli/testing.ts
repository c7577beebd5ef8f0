import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { runCli } from './run-cli.js';
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

/** For specs: the command line over an installation of their own, without a process for each command. */
export async function commandLine(installation: Installation, ...args: string[]) {
  const terminal = listening(settingsOf(installation));
  const code = await runCli(args, terminal);
  return { code, out: terminal.out.join('\n'), err: terminal.err.join('\n') };
}

/** For specs: the same as it is called at the server, in a process that starts and ends. */
export function commandProcess(installation: Installation, ...args: string[]) {
  const script = join(import.meta.dirname, '../../scripts/trinhky.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    env: { ...process.env, NODE_OPTIONS: '', ...settingsOf(installation) },
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

const settingsOf = ({ ownerUrl, dataDir }: Installation): NodeJS.ProcessEnv => ({
  DATABASE_URL: ownerUrl,
  DATA_DIR: dataDir,
  // The roles belong to the whole test server: another secret would change their passwords.
  SECRET: process.env['TEST_SECRET'],
});
