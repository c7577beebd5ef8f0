import { resolve } from 'node:path';
import { isProblemCode, problemCodes, problemEntry } from '#contracts';
import {
  brokenLinks,
  existsIn,
  faultsOfDecisions,
  namedButMissing,
  pagesOf,
  unended,
  unknownCodes,
} from './docs.js';

const checkout = resolve(import.meta.dirname, '../..');
const exists = existsIn(checkout);
const pages = pagesOf(checkout);
const textOf = (path: string) => pages.find((page) => page.path === path)?.text ?? '';
const page = (text: string, path = 'docs/a.md') => ({ path, text });

test('the pages are found', () => {
  const paths = pages.map(({ path }) => path);
  expect(paths).toEqual(expect.arrayContaining(['README.md', 'docs/guide/README.md']));
});

describe('every link leads somewhere', () => {
  test('here', () => expect(brokenLinks(pages, exists)).toEqual([]));

  test('and the check sees one that does not', () => {
    const text =
      'See [a](b.md), ![c](img/d.png "") and [e](../README.md#run), [f](https://x.example/y).\n' +
      '```\n[not](a-link.md)\n```\n';
    const known = (path: string) => path === 'README.md';
    expect(brokenLinks([page(text)], known)).toEqual(['docs/a.md: b.md']);
    expect(brokenLinks([page('![c](img/d.png)')], known)).toEqual(['docs/a.md: img/d.png']);
  });
});

describe('every file that a page names is there', () => {
  test('here', () => expect(namedButMissing(pages, exists)).toEqual([]));

  test('the table of conformance names its proofs', () => {
    expect(textOf('docs/conformance.md').match(/\.spec\.ts`/g)?.length).toBeGreaterThan(30);
  });

  test('and the check sees one that is not', () => {
    const text = 'Proof: `libs/a/b.spec.ts`, `libs/kernel`, `other/words`, `libs/*/index.ts`.';
    expect(namedButMissing([page(text)], (path) => path === 'libs/kernel')).toEqual([
      'docs/a.md: libs/a/b.spec.ts',
    ]);
  });
});

describe('decisions are numbered, titled, short and listed', () => {
  test('here', () => {
    expect(faultsOfDecisions(pages, textOf('docs/adr/README.md'))).toEqual([]);
  });

  test.each([
    [
      'a number twice',
      [page('# 1. A', 'docs/adr/0001-a.md'), page('# 1. B', 'docs/adr/0001-b.md')],
    ],
    ['a gap', [page('# 1. A', 'docs/adr/0001-a.md'), page('# 3. B', 'docs/adr/0003-b.md')]],
    ['another title', [page('# 2. A', 'docs/adr/0001-a.md')]],
    ['forty-one lines', [page(`# 1. A${'\n'.repeat(41)}`, 'docs/adr/0001-a.md')]],
    ['one that the list forgets', [page('# 1. A', 'docs/adr/0001-forgotten.md')]],
  ])('and the check sees %s', (_, decisions) => {
    const list = '(0001-a.md) (0001-b.md) (0003-b.md)';
    expect(faultsOfDecisions(decisions, list)).toHaveLength(1);
  });
});

describe('the guide explains refusals that exist', () => {
  const guide = textOf('docs/guide/khi-bi-tu-choi.md');

  test('here', () => {
    expect(guide).toContain('| `SubmissionHasBlanks` |');
    expect(unknownCodes(guide, isProblemCode)).toEqual([]);
  });

  test('and the check sees one that does not', () => {
    const table = '| mã | nghĩa là |\n|---|---|\n| `WrongPin`, `NoSuchCode` | … |\n';
    expect(unknownCodes(table, isProblemCode)).toEqual(['NoSuchCode']);
  });
});

describe('every refusal ends as a sentence does', () => {
  /** Details are words of their own, or sentences that another part has made. */
  const details = new Proxy<Record<string, unknown>>({}, { get: () => 'Văn thư.' });

  test('here', () => {
    const told = problemCodes.map((code) => [code, problemEntry(code).text(details)] as const);
    expect(told.length).toBeGreaterThan(100);
    expect(unended(Object.fromEntries(told))).toEqual([]);
  });

  test('and the check sees one that does not', () => {
    expect(unended({ A: 'Mã PIN sai.', B: 'Mã PIN sai', C: 'Mã PIN sai:' })).toEqual(['B', 'C']);
  });
});
