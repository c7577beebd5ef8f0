import { readdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { inRoot } from './paths.mjs';
import { prepare } from './prepare.mjs';

/**
 * Prepares the checkout and loads `FOLDER/NAME.ts`, NAME being the first argument.
 * Gives what the file exports, the options' values and the arguments that are left.
 */
export async function namedModule(folder, options) {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [name, ...args] = positionals;
  await prepare();
  const known = await namesIn(inRoot('dist', folder));
  if (!known.includes(name)) {
    throw new Error(`Cần một tên trong: ${known.join(', ') || '(chưa có)'}.`);
  }
  return { ...(await import(inRoot('dist', folder, `${name}.js`))), name, args, values };
}

const namesIn = async (folder) =>
  (await readdir(folder).catch(() => []))
    .filter((file) => /^[a-z0-9-]+\.js$/.test(file))
    .map((file) => file.slice(0, -'.js'.length));
