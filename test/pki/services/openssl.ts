import { execFileSync, spawn } from 'node:child_process';

interface Call {
  readonly args: readonly string[];
  readonly cwd: string;
  /** What OpenSSL takes for now; its own clock when left out. */
  readonly at?: Date;
}

/** Runs OpenSSL. Its absence, or faketime's, fails the test and names the Debian package. */
export const openssl = (call: Call): void => {
  const [program, args] = commandOf(call);
  try {
    execFileSync(program, args, { cwd: call.cwd, env, stdio: ['ignore', 'ignore', 'pipe'] });
  } catch (cause) {
    throw failure(call, cause as Failure);
  }
};

/** The same without holding up the process, for the services. */
export const opensslLater = (call: Call): Promise<void> =>
  new Promise((resolve, reject) => {
    const [program, args] = commandOf(call);
    const child = spawn(program, args, { cwd: call.cwd, env, stdio: ['ignore', 'ignore', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (text) => (stderr += String(text)));
    child.on('error', (cause: Failure) => reject(failure(call, cause)));
    child.on('close', (code) => (code === 0 ? resolve() : reject(failure(call, { stderr }))));
  });

const env = { ...process.env, TZ: 'UTC' };

const commandOf = ({ args, at }: Call): [string, string[]] =>
  at === undefined
    ? ['openssl', [...args]]
    : ['faketime', ['-f', at.toISOString().slice(0, 19).replace('T', ' '), 'openssl', ...args]];

interface Failure {
  readonly code?: string;
  readonly stderr?: unknown;
}

const failure = ({ args }: Call, cause: Failure): Error =>
  cause.code === 'ENOENT'
    ? new Error('This test needs: apt-get install openssl faketime', { cause })
    : new Error(`openssl ${args.join(' ')}: ${String(cause.stderr)}`, { cause });
