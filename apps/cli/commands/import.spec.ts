import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ImportResult } from '#modules/drafting';
import { exitCodes } from '../exit-codes.js';
import { runCli } from '../run-cli.js';
import { listening } from '../testing.js';

const sample = fileURLToPath(
  new URL('../../../libs/modules/drafting/import/fixtures/ke-hoach-cchc-mau.txt', import.meta.url),
);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trinhky-import-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function run(...args: string[]) {
  const terminal = listening();
  const code = await runCli(['import', ...args], terminal);
  return { code, out: terminal.out.join('\n'), err: terminal.err.join('\n') };
}

async function fileOf(content: string | Uint8Array): Promise<string> {
  const path = join(folder, 'vao.txt');
  await writeFile(path, content);
  return path;
}

test('--json prints every part as one JSON value and nothing else', async () => {
  const { code, out, err } = await run(sample, '--json');
  expect([code, err]).toEqual([exitCodes.ok, '']);
  const plan = JSON.parse(out) as ImportResult;
  expect(plan.title.type).toBe('KẾ HOẠCH');
  const [row] = plan.annexes[0]?.rows ?? [];
  expect(row).toMatchObject({ label: '1', lines: [expect.any(Array)] });
  expect(plan.fieldLines).toHaveProperty('title');
});

test('people read header, sections, annexes with their rows, findings', async () => {
  const json = await run(sample, '--json');
  const plan = JSON.parse(json.out) as ImportResult;
  const { code, out } = await run(sample);
  expect(code).toBe(exitCodes.ok);
  expect(out).toMatch(/^KẾ HOẠCH /);
  expect(out).toContain(plan.issuer);
  for (const { heading } of plan.sections) expect(out).toContain(heading);
  for (const { title, rows } of plan.annexes)
    expect(out).toMatch(new RegExp(`: ${title} · .+ · ${rows.length} dòng`));
  for (const { detail } of plan.findings) expect(out).toContain(detail);
  for (const { dueText } of plan.reporting) expect(out).toContain(dueText);
});

test('two plans that contradict each other are told apart: one target, two values; one task, two deadlines', async () => {
  const plan = await readFile(sample, 'utf8');
  const other = await fileOf(
    plan.replace('đạt trên 60%', 'đạt trên 75%').replace('Trước ngày 30/6/2026', 'Quý III/2026'),
  );
  const { code, out } = await run(sample, '--against', other, '--json');
  const target = 'Tỷ lệ thanh toán không dùng tiền mặt đạt trên';
  const task = { where: 'nhiệm vụ 2.1', words: 'Rà soát quy chế, quy trình nội bộ' };
  const said = { where: 'PHỤ LỤC 1, dòng 14' };
  expect(code).toBe(exitCodes.ok);
  expect(JSON.parse(out)).toEqual({
    conflicts: [
      {
        kind: 'targetValues',
        first: { ...said, words: `${target} 60%.`, says: '> 60%' },
        second: { ...said, words: `${target} 75%.`, says: '> 75%' },
      },
      {
        kind: 'taskDeadlines',
        first: { ...task, says: '29/06/2026' },
        second: { ...task, says: '30/09/2026' },
      },
    ],
  });
  const told = await run(sample, '--against', other);
  expect(told.out).toContain(
    [
      'Một nhiệm vụ, hai thời hạn',
      `  29/06/2026: “${task.words}” (${task.where})`,
      `  30/09/2026: “${task.words}” (${task.where})`,
    ].join('\n'),
  );
});

test('a plan does not contradict itself, nor one of another year; a file that is no plan is refused', async () => {
  const plan = await readFile(sample, 'utf8');
  for (const other of [plan, plan.replaceAll('2026', '2027')]) {
    const { code, out } = await run(sample, '--against', await fileOf(other));
    expect([code, out]).toEqual([exitCodes.ok, 'Không thấy mâu thuẫn giữa hai kế hoạch.']);
  }
  const refused = await run(sample, '--against', await fileOf('Hôm nay trời đẹp.\n'));
  expect([refused.code, refused.out]).toEqual([exitCodes.refused, '']);
  expect(refused.err).toContain('(TextIsNotADocument)');
});

test.each([
  ['Hôm nay trời đẹp.\nTôi đi chợ.\n', 'TextIsNotADocument'],
  ['%PDF-1.7\n1 0 obj', 'ContentIsBinary'],
  [Buffer.from([0x4b, 0xff, 0xc3]), 'ContentIsBinary'],
])('what is no plan is refused in words: %j', async (content, code) => {
  const refused = await run(await fileOf(content), '--json');
  expect([refused.code, refused.out]).toEqual([exitCodes.refused, '']);
  expect(refused.err).toContain(`(${code})`);
});

test('a file of 50 MB is refused by its size', async () => {
  const path = await fileOf('KẾ HOẠCH');
  await truncate(path, 50_000_000);
  const before = process.memoryUsage().arrayBuffers;
  const { code, err } = await run(path);
  expect(code).toBe(exitCodes.refused);
  expect(err).toMatch(/giới hạn 5 MB.+\(TextIsTooLarge\)/);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1_000_000);
});

test('a file that is not there is refused, a call without a file is not understood', async () => {
  expect((await run('khong-co.txt')).err).toContain('/home/van-thu/khong-co.txt');
  expect((await run('khong-co.txt')).code).toBe(exitCodes.refused);
  expect((await run()).code).toBe(exitCodes.undecided);
});
