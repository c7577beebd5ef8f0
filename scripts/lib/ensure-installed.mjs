import { readFile } from 'node:fs/promises';
import { inRoot } from './paths.mjs';
import { mustRun } from './run.mjs';

/** Installs the packages if any of the lock file is missing or of another version. */
export async function ensureInstalled(say) {
  const reason = await whatIsMissing();
  if (!reason) return;
  say(`Cài các gói (${reason}): npm ci …`);
  const [npm, ...args] = npmCommand();
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  // Commands under the caller's NODE_ENV=production would leave out what builds the product.
  await mustRun(npm, [...args, 'ci', '--include=dev', '--include=optional', ...quiet], {
    stdio: ['ignore', process.stderr, process.stderr],
  });
}

async function whatIsMissing() {
  const [wanted, installed] = await Promise.all(
    ['package-lock.json', 'node_modules/.package-lock.json'].map(packagesIn),
  );
  if (!installed) return 'chưa có node_modules';
  const differing = Object.entries(wanted).find(
    ([path, { version, optional }]) =>
      path !== '' && (installed[path] ? installed[path].version !== version : !optional),
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
