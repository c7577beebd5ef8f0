import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Source {
  readonly path: string;
  readonly text: string;
}

/** Every source file of a checkout that git knows or would take. */
export function sourcesOf(checkout: string): Source[] {
  const list = execFileSync(
    'git',
    ['-C', checkout, 'ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    { encoding: 'utf8', maxBuffer: 64 * 2 ** 20 },
  );
  return list
    .split('\0')
    .filter((path) => /\.(?:ts|tsx|mjs|cjs|sql)$/.test(path) && existsSync(join(checkout, path)))
    .map((path) => ({ path, text: readFileSync(join(checkout, path), 'utf8') }));
}

const generated = /(?:^|\/)(?:generated|fixtures|__fixtures__)\//;
const longestFile = 400;

/** A file that long does more than one thing. */
export const tooLong = (sources: readonly Source[]): string[] =>
  sources
    .filter(({ path, text }) => !generated.test(path) && lines(text) > longestFile)
    .map(({ path, text }) => `${path}: ${lines(text)} lines`);

const lines = (text: string): number => text.split('\n').length - 1;

/** A door names what it lets through. */
export const openDoors = (sources: readonly Source[]): string[] =>
  sources
    .filter(({ path, text }) => /(?:^|\/)index\.ts$/.test(path) && /^\s*export\s+\*/m.test(text))
    .map(({ path }) => path);

const sentence = /^\d{13}(?:-[a-z0-9]+){3,}$/;

/** `1763800000100-bodies-are-separated`: a time, then at least three words. */
export const unspokenMigrations = (sources: readonly Source[]): string[] =>
  sources
    .map(({ path }) => /^migrations\/(\d.*)\.ts$/.exec(path)?.[1])
    .filter((name) => name !== undefined)
    .filter((name) => !sentence.test(name));

/** Two migrations of one instant run in an order that nobody chose. */
export function migrationsOfOneInstant(sources: readonly Source[]): string[] {
  const instants = sources.flatMap(({ path }) => /^migrations\/(\d+)-/.exec(path)?.[1] ?? []);
  return instants.filter((instant, index) => instants.indexOf(instant) !== index);
}
