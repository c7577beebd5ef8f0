// Compiles every TypeScript source into dist/ with swc and copies the data files that stand beside it.
// Files that have not changed since the last build are left alone.
import { cp, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, extname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const sources = ['apps', 'libs', 'migrations', 'config', 'test', 'bench'];
const outDir = join(root, 'dist');

export async function build() {
  const wanted = new Map();
  for (const folder of sources) await collect(join(root, folder), wanted);
  const swc = await import('@swc/core');
  let compiled = 0;
  for (const [source, target] of wanted) {
    if (await isFresh(source, target)) continue;
    await mkdir(dirname(target), { recursive: true });
    if (extname(source) === '.ts') {
      const { code } = await swc.transformFile(source, { configFile: join(root, '.swcrc') });
      await writeFile(target, code);
    } else {
      await cp(source, target);
    }
    compiled += 1;
  }
  await removeStale(outDir, new Set(wanted.values()));
  return { files: wanted.size, compiled };
}

async function collect(folder, wanted) {
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (path !== join(root, 'apps', 'web') && entry.name !== 'node_modules') await collect(path, wanted);
    } else if (!/\.(spec|d)\.ts$/.test(entry.name)) {
      wanted.set(path, join(outDir, relative(root, path).replace(/\.ts$/, '.js')));
    }
  }
}

async function isFresh(source, target) {
  const [from, to] = await Promise.all([stat(source), stat(target).catch(() => null)]);
  return to !== null && to.mtimeMs >= from.mtimeMs;
}

async function removeStale(folder, wanted) {
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await removeStale(path, wanted);
    else if (!wanted.has(path)) await rm(path);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { files, compiled } = await build();
  console.log(`Biên dịch: ${compiled} tệp mới trong ${files} tệp.`);
}
