import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { textReader } from './text-reader.js';

const fixture = (name: string): Promise<string> =>
  readFile(resolve(import.meta.dirname, '../../import/fixtures', name), 'utf8');

it('reads a text in a thread of its own and hands its refusal on', async () => {
  const reader = textReader();
  const read = await reader.read(await fixture('bao-cao-6-thang.txt'));
  expect(read).toMatchObject({ ok: true, value: { title: { type: 'BÁO CÁO' } } });
  expect(await reader.read('Chào buổi sáng.')).toMatchObject({
    ok: false,
    error: { code: 'TextIsNotADocument' },
  });
});

it('gives up on a table too tangled to read, the event loop free all the while', async () => {
  const lines = (await fixture('khung-nhieu-nam.txt')).split('\n');
  const table = lines.slice(lines.indexOf('Phụ lục I') + 1);
  const tangled = [...lines, ...Array.from({ length: 1_000 }, () => table).flat()].join('\n');
  let ticks = 0;
  const timer = setInterval(() => (ticks += 1), 10);
  const read = await textReader({ timeMs: 1_500, memoryMb: 512 }).read(tangled);
  clearInterval(timer);
  expect(read).toEqual({ ok: false, error: { code: 'TextTakesTooLong', details: {} } });
  expect(ticks).toBeGreaterThan(20);
});
