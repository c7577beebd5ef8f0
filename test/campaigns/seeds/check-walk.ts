import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openPackage } from '#edxml';
import { systemClock } from '#kernel';
import type { ImportResult } from '#modules/drafting';
import type { DemoResult } from '../../../apps/cli/demo/demo.js';
import { runCli } from '../../../apps/cli/run-cli.js';
import { processTerminal } from '../../../apps/cli/terminal.js';
import { check, type Check } from './check.js';
import { checkAnnexes } from './check-annexes.js';
import { checkPlan } from './check-plan.js';
import { run } from './run-tool.js';

/** What the walk left behind, held against tools that are not ours. */
export async function checkWalk(
  plan: ImportResult,
  { code, date }: DemoResult,
  folder: string,
): Promise<Check[]> {
  const at = (name: string): string => join(folder, name);
  const pdf = at('van-ban.pdf');
  return Promise.all([
    check('pdfsig: hai chữ ký hợp lệ', async () => {
      const { stdout } = await run('pdfsig', ['-nocert', pdf]);
      assert.equal(stdout.match(/Signature Validation: Signature is Valid\./g)?.length, 2, stdout);
      assert.match(stdout, /Signature #2:[^]*Total document signed/);
    }),
    check('qpdf --check: tệp không lỗi', () => run('qpdf', ['--check', pdf])),
    check('bản lãnh đạo ký là phần đầu nguyên vẹn', async () => {
      const [leader, issued] = [await readFile(at('van-ban-lanh-dao-ky.pdf')), await readFile(pdf)];
      assert(leader.length > 0 && leader.length < issued.length);
      assert(leader.equals(issued.subarray(0, leader.length)));
    }),
    check('trinhky verify: hợp lệ theo root.pem, để ngỏ khi không có', async () => {
      assert.equal(await verify(pdf, '--trust', at('root.pem')), 0);
      assert.equal(await verify(pdf), 2);
    }),
    check('nhật ký nguyên vẹn và có văn bản', () =>
      run('python3', ['tools/kiem-tra-nhat-ky.py', at('nhat-ky.jsonl'), '--tep', pdf]),
    ),
    check('từng ô của phụ lục nằm đúng dòng trong PDF', () => checkAnnexes(plan, pdf)),
    check('từng dòng thành việc, thời hạn được hiểu hoặc được hỏi', () =>
      checkPlan(plan, at('ke-hoach.json')),
    ),
    check('sổ văn bản đi có dòng này', async () => {
      const rows = (await readFile(at('so-van-ban-di.csv'), 'utf8')).split('\r\n');
      const day = date.split('-').reverse().join('/');
      assert.equal(rows.filter((row) => row.startsWith(`"${code}","${day}",`)).length, 1);
      assert(rows.some((row) => row.includes(plan.title.subject)));
    }),
    check('gói tin mở được, tệp kèm là đúng PDF này', () => checkPackage(at, pdf)),
  ]);
}

/** The command's exit code; what it says is of no interest here. */
function verify(...args: string[]): Promise<number> {
  const terminal = processTerminal(process.cwd());
  return runCli(['verify', ...args], { ...terminal, write: () => {}, note: () => {} });
}

async function checkPackage(at: (name: string) => string, pdf: string): Promise<void> {
  const anchors = [await readFile(at('root.pem'), 'utf8')];
  const opened = openPackage(await readFile(at('goi-tin.edxml')), {
    at: systemClock.now(),
    anchors,
  });
  assert(opened.ok, JSON.stringify(opened.ok ? null : opened.error));
  const { attachments } = opened.value.message;
  const issued = await readFile(pdf);
  assert(attachments.some(({ bytes }) => issued.equals(bytes)));
}
