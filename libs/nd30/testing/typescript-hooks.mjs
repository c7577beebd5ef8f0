// Lets a child process run the sources as they are: `node --import ./typescript-hooks.mjs file.ts`.
import { existsSync } from 'node:fs';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { transformFile } from '@swc/core';

if (isMainThread) register(import.meta.url);

const root = new URL('../../../', import.meta.url);

export function resolve(specifier, context, next) {
  if (specifier.startsWith('#')) {
    return next(new URL(`libs/${specifier.slice(1)}/index.ts`, root).href, context);
  }
  if (specifier.startsWith('.') && specifier.endsWith('.js')) {
    const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    if (existsSync(source)) return next(source.href, context);
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const configFile = fileURLToPath(new URL('.swcrc', root));
  const { code } = await transformFile(fileURLToPath(url), { configFile });
  return { format: 'module', source: code, shortCircuit: true };
}
