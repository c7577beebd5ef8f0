import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { inRoot } from './paths.mjs';

const target = inRoot('dist/web');
const inputs = [
  'apps/web',
  'libs/contracts',
  'package-lock.json',
  'scripts/lib/ensure-web-built.mjs',
];

/** Bundles the web application when one of its sources is newer than the last bundle. */
export async function ensureWebBuilt(say) {
  const [newest, built] = await Promise.all([newestOf(inputs), builtAt()]);
  if (built >= newest) return;
  say('Đóng gói giao diện web…');
  const draft = `${target}.${process.pid}.draft`;
  await inProduction(() => bundle(draft));
  await compress(draft);
  await writeFile(join(draft, 'built'), '');
  await mkdir(inRoot('dist'), { recursive: true });
  await rm(target, { recursive: true, force: true });
  await rename(draft, target);
}

async function bundle(outDir) {
  const { build } = await import('vite');
  await build({
    configFile: inRoot('apps/web/vite.config.mjs'),
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true },
  });
}

/** What people are given does not depend on who asked for it: under a test React would come in its slow form. */
async function inProduction(work) {
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  try {
    await work();
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
}

const builtAt = async () =>
  (await stat(join(target, 'built')).catch(() => ({ mtimeMs: 0 }))).mtimeMs;

async function newestOf(paths) {
  const times = await Promise.all(
    paths.map(async (path) => {
      const entries = await readdir(inRoot(path), { recursive: true, withFileTypes: true }).catch(
        () => [],
      );
      const files = entries
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name));
      return Promise.all([inRoot(path), ...files].map(async (file) => (await stat(file)).mtimeMs));
    }),
  );
  return Math.max(...times.flat());
}

/** Old machines on slow lines: what shrinks is kept beside as .gz and handed out as such. */
async function compress(folder) {
  for (const name of await readdir(folder, { recursive: true })) {
    if (!/\.(?:js|mjs|css|html|svg)$/.test(name)) continue;
    const file = join(folder, name);
    await writeFile(`${file}.gz`, gzipSync(await readFile(file), { level: 9 }));
  }
}
