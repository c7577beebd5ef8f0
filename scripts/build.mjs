// Compiles every TypeScript source into dist/ with swc and copies the data files that stand beside it.
// Files that have not changed since the last build are left alone.
import { copyFile, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, extname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inRoot, root } from './lib/paths.mjs';

const sources = ['apps', 'libs', 'migrations', 'config', 'test', 'bench'];
const settings = ['.swcrc', 'scripts/build.mjs'];
/** Vite makes the web's own folder. */
const elsewhere = new Set([inRoot('apps/web'), inRoot('dist/web')]);
const outDir = inRoot('dist');

export async function build() {
  const targets = await targetsBySource();
  const notBefore = await newestOf(settings.map((path) => inRoot(path)));
  const stale = await keepIf([...targets], ([source, target]) =>
    isStale(source, target, notBefore),
  );
  await Promise.all(stale.map(([source, target]) => produce(source, target)));
  await removeLeftovers(outDir, new Set(targets.values()));
  return { files: targets.size, compiled: stale.length };
}

async function targetsBySource() {
  const targets = new Map();
  for (const folder of sources) await collect(inRoot(folder), targets);
  return targets;
}

async function collect(folder, targets) {
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!elsewhere.has(path) && entry.name !== 'node_modules') await collect(path, targets);
    } else if (!/\.(spec|d)\.ts$/.test(entry.name)) {
      targets.set(path, join(outDir, relative(root, path).replace(/\.ts$/, '.js')));
    }
  }
}

async function newestOf(paths) {
  const stats = await Promise.all(paths.map((path) => stat(path)));
  return Math.max(...stats.map(({ mtimeMs }) => mtimeMs));
}

async function keepIf(items, test) {
  const verdicts = await Promise.all(items.map(test));
  return items.filter((_item, index) => verdicts[index]);
}

async function isStale(source, target, notBefore) {
  const [from, to] = await Promise.all([stat(source), stat(target).catch(() => null)]);
  return to === null || to.mtimeMs < Math.max(from.mtimeMs, notBefore);
}

/** Several commands may build at once: a file appears whole or not at all. */
async function produce(source, target) {
  const draft = `${target}.${process.pid}.draft`;
  await mkdir(dirname(target), { recursive: true });
  if (extname(source) === '.ts') await writeFile(draft, await compile(source));
  else await copyFile(source, draft);
  await rename(draft, target);
}

let swc;

async function compile(source) {
  swc ??= await import('@swc/core');
  const { code } = await swc.transformFile(source, { configFile: inRoot('.swcrc') });
  return code;
}

async function removeLeftovers(folder, wanted) {
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    const path = join(folder, entry.name);
    if (elsewhere.has(path)) continue;
    if (entry.isDirectory()) await removeLeftovers(path, wanted);
    else if (!wanted.has(path) && !path.endsWith('.draft')) await rm(path, { force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { files, compiled } = await build();
  console.log(`Biên dịch ${compiled} trong ${files} tệp.`);
}
