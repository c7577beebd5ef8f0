import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

let found: string | undefined;

/** Version of this program as its package states it: `0.1.0`. */
export function productVersion(): string {
  found ??= versionIn(packageAbove(import.meta.dirname));
  return found;
}

/** Sources and their build stand at different depths below the same package. */
const packageAbove = (folder: string): string => {
  const path = join(folder, 'package.json');
  return existsSync(path) ? path : packageAbove(dirname(folder));
};

const versionIn = (path: string): string => {
  const { version } = JSON.parse(readFileSync(path, 'utf8')) as { readonly version: string };
  return version;
};
