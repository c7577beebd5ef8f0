import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { rules, violationsIn } from './cruise.js';
import { allowed, planted, type Tree } from './planted-imports.js';

const checkout = resolve(import.meta.dirname, '../..');
const manifest = {
  type: 'module',
  imports: { '#*': { source: './libs/*/index.ts', default: './dist/libs/*/index.js' } },
  dependencies: { typeorm: '1', xstate: '1' },
};

async function violationsOf(tree: Tree) {
  const folder = mkdtempSync(join(tmpdir(), 'trinhky-imports-'));
  try {
    const own = JSON.parse(tree['package.json'] ?? '{}');
    plant(folder, { ...tree, 'package.json': JSON.stringify({ ...manifest, ...own }) });
    return await violationsIn(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function plant(folder: string, tree: Tree) {
  for (const [path, source] of Object.entries(tree)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), source);
  }
}

describe('the import rules', () => {
  test('hold in this checkout', async () => {
    expect(await violationsIn(checkout)).toEqual([]);
  }, 300_000);

  test('let pass what the architecture allows', async () => {
    expect(await violationsOf(allowed)).toEqual([]);
  });

  test('each have a planted violation', () => {
    expect(Object.keys(planted).sort()).toEqual(rules.map(({ name }) => name).sort());
  });

  test.each(Object.entries(planted))('%s fires on its planted violation', async (rule, tree) => {
    const fired = (await violationsOf(tree)).map((violation) => violation.rule);
    expect(new Set(fired)).toEqual(new Set([rule]));
  });

  test('each say the way out', () => {
    expect(rules.filter(({ comment }) => !/[.;:]/.test(comment))).toEqual([]);
  });

  test.each(readdirSync(join(checkout, 'libs/modules')))(
    'bind the room "%s", found by its folder',
    async (room) => {
      const other = room === 'signing' ? 'registry' : 'signing';
      const violations = await violationsOf({
        [`libs/modules/${room}/index.ts`]: `import { x } from '#modules/${other}';\nvoid x;\n`,
        [`libs/modules/${other}/index.ts`]: 'export const x = 1;\n',
      });
      expect(violations.length).toBeGreaterThan(0);
    },
  );
});
