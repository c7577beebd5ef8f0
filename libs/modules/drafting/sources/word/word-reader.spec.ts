import {
  paragraph,
  table,
  cell,
  wordFile,
} from '../../../../../test/builders/word/word-package.js';
import { wordReader } from './word-reader.js';

const plain = wordFile([paragraph('KẾ HOẠCH')]);

/** As large as an annex of fifty thousand rows. */
const heavy = wordFile([
  table(
    Array.from({ length: 50_000 }, (_, row) => [cell(String(row)), cell(`Nhiệm vụ ${row * 31}`)]),
  ),
]);

it('reads a file in a thread of its own', async () => {
  expect(await wordReader().read(plain)).toEqual({
    ok: true,
    value: { lines: ['KẾ HOẠCH', ''], pictures: 0 },
  });
});

it('hands the refusal of the file on', async () => {
  expect(await wordReader().read(plain.subarray(0, 100))).toEqual({
    ok: false,
    error: { code: 'WordFileIsBroken' },
  });
});

it('gives up on a file that takes too long', async () => {
  const reader = wordReader({ timeMs: 300, memoryMb: 512 });
  expect(await reader.read(heavy)).toEqual({
    ok: false,
    error: { code: 'WordFileTakesTooLong' },
  });
});

it('gives up on a file that eats too much memory, and reads the next one', async () => {
  const reader = wordReader({ timeMs: 60_000, memoryMb: 24 });
  expect(await Promise.all([reader.read(heavy), reader.read(plain)])).toEqual([
    { ok: false, error: { code: 'WordFileTakesTooLong' } },
    expect.objectContaining({ ok: true }),
  ]);
});

it('a document without a word in it is empty', async () => {
  expect(await wordReader().read(wordFile([paragraph('')]))).toEqual({
    ok: false,
    error: { code: 'FileIsEmpty' },
  });
});
