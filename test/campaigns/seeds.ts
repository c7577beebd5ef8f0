// npm run campaign -- seeds
// Real plans that are no part of the repository: each is imported, held against its annotation, and
// walked through the whole demo; what is left behind is checked with tools that are not ours.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { importText, type ImportResult } from '#modules/drafting';
import { demo } from '../../apps/cli/demo/demo.js';
import { check, type Check } from './seeds/check.js';
import { checkImport } from './seeds/check-import.js';
import { checkWalk } from './seeds/check-walk.js';
import { printedTables } from './seeds/printed-tables.js';

const folder = resolve('../shared/seeds');
const schema = resolve('../shared/design/import.schema.json');

/** Rows that must stand in the printed annexes, where they are known beforehand. */
const knownRows: Readonly<Record<string, readonly number[]>> = { 'tan-tru-cchc-2026': [26, 19] };

interface Campaign {
  readonly report: (line: string) => void;
}

export async function run({
  report,
}: Campaign): Promise<{ passed: number; failed: number; skipped?: number }> {
  if (!existsSync(folder)) {
    report(`Không có ${folder}: bỏ qua.`);
    return { passed: 0, failed: 0, skipped: 1 };
  }
  const checks: Check[] = [];
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort()) {
    const name = basename(file, '.txt');
    report(name);
    for (const { name: what, fault } of await checksOf(name)) {
      report(`  ${fault === null ? '✓' : '✗'} ${what}${fault === null ? '' : `: ${fault}`}`);
      checks.push({ name: what, fault });
    }
  }
  const failed = checks.filter(({ fault }) => fault !== null).length;
  return { passed: checks.length - failed, failed };
}

async function checksOf(name: string): Promise<Check[]> {
  const input = join(folder, `${name}.txt`);
  const text = await readFile(input, 'utf8');
  const read = importText(text);
  if (!read.ok) return [{ name: 'nhập được', fault: read.error.code }];
  const seed = { name, text, plan: read.value, schema: existsSync(schema) ? schema : undefined };
  return [...(await checkImport(seed)), ...(await walked(name, input, read.value))];
}

async function walked(name: string, input: string, plan: ImportResult): Promise<Check[]> {
  const out = await mkdtemp(join(tmpdir(), 'trinhky-seed-'));
  try {
    const result = await demo({ input, out }, () => undefined);
    const expected = knownRows[name];
    return [
      ...(await checkWalk(plan, result, out)),
      ...(expected === undefined
        ? []
        : [
            await check(`phụ lục in ${expected.join(' và ')} dòng`, async () => {
              const tables = await printedTables(join(out, 'van-ban.pdf'));
              assert.deepEqual(
                tables.map((rows) => rows.length),
                expected,
              );
            }),
          ]),
    ];
  } catch (error) {
    return [
      { name: 'đi hết đường', fault: error instanceof Error ? error.message : String(error) },
    ];
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}
