import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

export interface Page {
  readonly path: string;
  readonly text: string;
}

/** Says whether a path of the checkout leads to a file or folder. */
export type Exists = (path: string) => boolean;

export const existsIn =
  (checkout: string): Exists =>
  (path) =>
    existsSync(join(checkout, path));

/** Every page of a checkout that git knows or would take. */
export function pagesOf(checkout: string): Page[] {
  const list = execFileSync(
    'git',
    ['-C', checkout, 'ls-files', '-z', '--cached', '--others', '--exclude-standard', '*.md'],
    { encoding: 'utf8' },
  );
  return list
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(checkout, path)))
    .map((path) => ({ path, text: readFileSync(join(checkout, path), 'utf8') }));
}

/** Links and pictures that lead to nothing; addresses of the web are not asked for. */
export const brokenLinks = (pages: readonly Page[], exists: Exists): string[] =>
  pages.flatMap(({ path, text }) =>
    [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target = '']) => target.replace(/#.*$/, ''))
      .filter((target) => target !== '' && !/^[a-z]+:/.test(target))
      .filter((target) => !exists(posix.join(posix.dirname(path), target)))
      .map((target) => `${path}: ${target}`),
  );

const ours = /^(?:apps|bench|config|docs|libs|migrations|scripts|test|tools)\/[\w./-]+$/;

/** Files and folders that a page names in code style and that are not there. */
export const namedButMissing = (pages: readonly Page[], exists: Exists): string[] =>
  pages.flatMap(({ path, text }) =>
    [...withoutBlocks(text).matchAll(/`([^`\n]+)`/g)]
      .map(([, named = '']) => named)
      .filter((named) => ours.test(named) && !exists(named))
      .map((named) => `${path}: ${named}`),
  );

const withoutBlocks = (text: string): string => text.replace(/^```[\s\S]*?^```/gm, '');
const withoutCode = (text: string): string => withoutBlocks(text).replace(/`[^`\n]+`/g, '');

const longestDecision = 40;

/** What is wrong with the numbers, titles, lengths and the list of decisions. */
export function faultsOfDecisions(pages: readonly Page[], list: string): string[] {
  const decisions = pages.filter(({ path }) => /^docs\/adr\/\d{4}-/.test(path));
  const numbers = decisions.map(({ path }) => Number(path.slice(9, 13))).sort((a, b) => a - b);
  return [
    ...numbers.filter((number, at) => number !== at + 1).map((number) => `${number}: out of order`),
    ...decisions.flatMap(({ path, text }) => [
      ...(text.startsWith(`# ${Number(path.slice(9, 13))}. `) ? [] : [`${path}: title`]),
      ...(text.split('\n').length - 1 <= longestDecision ? [] : [`${path}: too long`]),
      ...(list.includes(`(${posix.basename(path)})`) ? [] : [`${path}: not listed`]),
    ]),
  ];
}

/** Codes of refusals in a table's first column that no catalogue knows. */
export const unknownCodes = (page: string, isKnown: (code: string) => boolean): string[] =>
  [...page.matchAll(/^\| (`[^|]+`) \|/gm)]
    .flatMap(([, cell = '']) => cell.match(/\w+/g) ?? [])
    .filter((code) => !isKnown(code));

/** Sentences that do not end as sentences do. */
export const unended = (sentences: Readonly<Record<string, string>>): string[] =>
  Object.entries(sentences)
    .filter(([, sentence]) => !/[.?]$/.test(sentence))
    .map(([code]) => code);
