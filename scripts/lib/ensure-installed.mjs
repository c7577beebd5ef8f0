import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { inRoot } from './paths.mjs';
import { mustRun } from './run.mjs';

/**
 * Installs the packages if any of the lock file is missing or of another version. Of those that the
 * product can do without, the ones in `needed` are missing too.
 */
export async function ensureInstalled(say, needed = []) {
  const reason = await whatIsMissing(needed);
  if (!reason) return;
  say(`Cài các gói (${reason}): npm ci …`);
  const [npm, ...args] = npmCommand();
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  // Commands under the caller's NODE_ENV=production would leave out what builds the product.
  await mustRun(npm, [...args, 'ci', '--include=dev', '--include=optional', ...quiet], {
    stdio: ['ignore', process.stderr, process.stderr],
    env: { ...headersBesideNode(), ...process.env },
  });
}

/** Where Node brought its headers along, what has to be compiled needs no download. */
function headersBesideNode() {
  const home = join(dirname(process.execPath), '..');
  return existsSync(join(home, 'include/node/node.h')) ? { npm_config_nodedir: home } : {};
}

async function whatIsMissing(needed) {
  const [wanted, installed] = await Promise.all(
    ['package-lock.json', 'node_modules/.package-lock.json'].map(packagesIn),
  );
  if (!installed) return 'chưa có node_modules';
  const differing = Object.entries(wanted).find(
    ([path, { version, optional }]) =>
      path !== '' &&
      (installed[path]
        ? installed[path].version !== version
        : !optional || needed.includes(path.replace('node_modules/', ''))),
  );
  return differing && `thiếu hoặc khác ${differing[0].replace('node_modules/', '')}`;
}

const packagesIn = (lockFile) =>
  readFile(inRoot(lockFile), 'utf8').then(
    (text) => JSON.parse(text).packages,
    () => undefined,
  );

/** The npm that started us, else the one on the path. */
const npmCommand = () =>
  process.env.npm_execpath?.endsWith('npm-cli.js')
    ? [process.execPath, process.env.npm_execpath]
    : ['npm'];
