// Lets Node load our TypeScript: compiled as scripts/build.mjs compiles it, but from where it stands.
import { access } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transformFile } from '@swc/core';

const configFile = fileURLToPath(new URL('../../.swcrc', import.meta.url));

/** The runner numbers its specs, so that each is loaded in every run of a watcher. */
const isTypeScript = (url) => /\.ts(\?\d+)?$/.test(url ?? '');

export async function resolve(specifier, context, next) {
  if (specifier.startsWith('#')) {
    return next(specifier, { ...context, conditions: [...context.conditions, 'source'] });
  }
  if (/^\..*\.js$/.test(specifier) && isTypeScript(context.parentURL)) {
    const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    if (await isThere(source)) return { url: source.href, shortCircuit: true };
  }
  return next(specifier, context);
}

const isThere = (url) =>
  access(url).then(
    () => true,
    () => false,
  );

export async function load(url, context, next) {
  if (!isTypeScript(url)) return next(url, context);
  const { code } = await transformFile(fileURLToPath(url), { configFile });
  return { format: 'module', source: code, shortCircuit: true };
}
