import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import writeWorkbook from 'write-excel-file/node';
import { SheetReader } from './sheet-reader.js';

const limits = { rows: 3 };
const workbook = (sheet: string) => zipSync({ 'xl/worksheets/sheet1.xml': strToU8(sheet) });

/** Eight kilobytes that a search for cells goes through again from each of millions of places. */
const circling = workbook('<c '.repeat(2_600_000));

test('a table is read in a thread of its own, and refused with what is wrong', async () => {
  const reader = new SheetReader();
  expect(await reader.sheet(strToU8('a;b\n1;2\n'), limits)).toEqual({
    head: ['a', 'b'],
    rows: [{ line: 2, cells: ['1', '2'] }],
  });
  await expect(reader.sheet(strToU8('a\n1\n2\n3\n4\n'), limits)).rejects.toMatchObject({
    ...{ code: 'SheetHasTooManyRows', details: { rows: 4, limit: 3 } },
  });
  await reader.stop();
});

test('one that would hang is given up; meanwhile everything else goes on, and the next is read', async () => {
  const reader = new SheetReader({ timeMs: 600, memoryMb: 256 });
  let ticks = 0;
  const beat = setInterval(() => (ticks += 1), 20);
  const [hung, next] = [reader.notPlain(circling), reader.sheet(strToU8('a\n1\n'), limits)];
  await expect(hung).rejects.toMatchObject({ code: 'SheetTakesTooLong' });
  expect(ticks).toBeGreaterThan(10);
  clearInterval(beat);
  expect((await next).head).toEqual(['a']);
  await reader.stop();
});

test('one that unfolds into billions of cells is given up too', async () => {
  const plain = await writeWorkbook([[{ value: 'a' }, { value: 'b' }]]).toBuffer();
  const far = withCellAt(plain, 'XFD1048576');
  const reader = new SheetReader({ timeMs: 1_500, memoryMb: 128 });
  await expect(reader.sheet(far, limits)).rejects.toMatchObject({
    code: expect.stringMatching(/^Sheet(TakesTooLong|IsNotReadable)$/),
  });
  await reader.stop();
});

function withCellAt(file: Uint8Array, cell: string): Uint8Array {
  const files = unzipSync(file);
  const name = 'xl/worksheets/sheet1.xml';
  const sheet = strFromU8(files[name] ?? new Uint8Array());
  expect(sheet).toContain('r="B1"');
  return zipSync({
    ...files,
    [name]: strToU8(
      sheet.replace('r="B1"', `r="${cell}"`).replace('<row r="1"', '<row r="1048576"'),
    ),
  });
}
