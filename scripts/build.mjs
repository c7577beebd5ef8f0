// Compiles every TypeScript source into dist/ with swc and copies the data files that stand beside it.
// Files that have not changed since the last build are left alone.
// Every command asks first whether anything has changed: thousands of files are looked at one after
// another, since each question asked through Node's threads costs ten times as much.
import { readdirSync, statSync } from 'node:fs';
import { copyFile, mkdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, extname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inRoot, root } from './lib/paths.mjs';

const sources = ['apps', 'libs', 'migrations', 'config', 'test', 'bench'];
const settings = ['.swcrc', 'scripts/build.mjs'];
/** Vite makes the web's own folder. */
const elsewhere = new Set([inRoot('apps/web'), inRoot('dist/web')]);
const outDir = inRoot('dist');

export async function build() {
  const targets = targetsBySource();
  const notBefore = Math.max(...settings.map((path) => statSync(inRoot(path)).mtimeMs));
  const stale = [...targets].filter(([source, target]) => isStale(source, target, notBefore));
  await Promise.all(stale.map(([source, target]) => produce(source, target)));
  await removeLeftovers(outDir, new Set(targets.values()));
  return { files: targets.size, compiled: stale.length };
}

function targetsBySource() {
  const targets = new Map();
  for (const folder of sources) collect(inRoot(folder), targets);
  return targets;
}

function collect(folder, targets) {
  for (const entry of entriesOf(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!elsewhere.has(path) && entry.name !== 'node_modules') collect(path, targets);
    } else if (!/\.(spec|d)\.ts$/.test(entry.name)) {
      targets.set(path, join(outDir, relative(root, path).replace(/\.ts$/, '.js')));
    }
  }
}

/** Empty for a folder that is not there, or that another build has just taken away. */
function entriesOf(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (error.code === 'ENOENT') return [];
    throw error;
  }
}

/** What was made bears the time of its source: a source that goes back in time is another one, too. */
function isStale(source, target, notBefore) {
  const from = statSync(source);
  const to = statSync(target, { throwIfNoEntry: false });
  return !to || to.ctimeMs < notBefore || changedAt(to) !== changedAt(from);
}

const changedAt = ({ mtimeMs }) => Math.floor(mtimeMs);

/** Several commands may build at once: a file appears whole or not at all. */
async function produce(source, target) {
  const draft = `${target}.${process.pid}.draft`;
  const [, read] = await Promise.all([mkdir(dirname(target), { recursive: true }), stat(source)]);
  if (extname(source) === '.ts') await writeFile(draft, await compile(source));
  else await copyFile(source, draft);
  // The middle of the millisecond: rounding on the way to the disk stays within it.
  await utimes(draft, read.atime, (changedAt(read) + 0.5) / 1000);
  await rename(draft, target);
}

let swc;

async function compile(source) {
  swc ??= await import('@swc/core');
  const { code } = await swc.transformFile(source, { configFile: inRoot('.swcrc') });
  return code;
}

async function removeLeftovers(folder, wanted) {
  for (const entry of entriesOf(folder)) {
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
