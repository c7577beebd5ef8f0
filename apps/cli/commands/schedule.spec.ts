import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exitCodes } from '../exit-codes.js';
import { runCli } from '../run-cli.js';
import { listening } from '../testing.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trinhky-schedule-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function run(...args: string[]) {
  const terminal = listening();
  const code = await runCli(['schedule', ...args], terminal);
  return { code, out: terminal.out.join('\n'), err: terminal.err.join('\n') };
}

async function fileOf(text: string): Promise<string> {
  const path = join(folder, 'cum-tu.tsv');
  await writeFile(path, text);
  return path;
}

test('one phrase is told in words, or as JSON', async () => {
  const { code, out } = await run('Quý I hàng năm', '--year', '2026');
  expect(code).toBe(exitCodes.ok);
  expect(out).toBe(
    [
      'Quý I hàng năm: lặp lại',
      '  FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=-1',
      '  hạn trong năm 2026: 2026-03-31',
    ].join('\n'),
  );
  expect(JSON.parse((await run('trước 30/6', '--year', '2026', '--json')).out)).toEqual({
    ...{ phrase: 'trước 30/6', kind: 'date', windows: [{ due: '2026-06-29' }] },
  });
});

test('a file gives one object a line, in its order; working days are those of the state', async () => {
  const file = await fileOf(
    '2026\tQuý II, IV/ 2026\r\n2026\ttrong vòng 05 ngày làm việc kể từ ngày 28/4/2026\n\n2025\tlúc rảnh\n',
  );
  const { code, out } = await run('--file', file, '--json');
  expect(code).toBe(exitCodes.ok);
  expect(out.split('\n').map((line) => JSON.parse(line) as object)).toMatchObject([
    { kind: 'windows', windows: [{ due: '2026-06-30' }, { due: '2026-12-31' }] },
    { kind: 'relative', windows: [{ due: '2026-05-07' }] },
    { phrase: 'lúc rảnh', kind: 'unknown', unread: 'lúc rảnh' },
  ]);
});

test('a line without its year refuses the file and is named', async () => {
  const { code, out, err } = await run('--file', await fileOf('2026\tCả năm\nQuý I\n26\tQuý II\n'));
  expect({ code, out }).toEqual({ code: exitCodes.refused, out: '' });
  expect(err).toContain('Hãy sửa dòng 2, 3. (PhraseLinesLackAYear)');
});

test('without a phrase, with a year that is none, without the file, with a folder it says what is wrong', async () => {
  expect((await run()).err).toContain('thiếu tham số cụm-từ');
  expect((await run('Quý I', '--year', '26')).err).toContain('--year');
  expect((await run('--file', join(folder, 'khong-co.tsv'))).err).toContain('Không có tệp');
  const { code, err } = await run('--file', folder);
  expect({ code, err }).toEqual({
    code: exitCodes.refused,
    err: `Đây là thư mục, không phải tệp: ${folder}`,
  });
});

test('a file of five megabytes is read, one byte more is refused', async () => {
  const phrase = Buffer.from('2026\tCả năm\n');
  const padded = (bytes: number) => phrase.toString() + '\n'.repeat(bytes - phrase.length);
  const whole = await run('--file', await fileOf(padded(5_000_000)), '--json');
  expect([whole.code, JSON.parse(whole.out)]).toMatchObject([exitCodes.ok, { kind: 'window' }]);
  const { code, out, err } = await run('--file', await fileOf(padded(5_000_001)));
  expect({ code, out }).toEqual({ code: exitCodes.refused, out: '' });
  expect(err).toMatch(/5 MB.*\(TextIsTooLarge\)/);
});
