import { strToU8, zipSync } from 'fflate';
import writeWorkbook from 'write-excel-file/node';
import { parseSheet } from './parse-sheet.js';

const limits = { rows: 3 };
const csv = (text: string) => parseSheet(strToU8(text), limits);

test('a CSV file keeps its lines; quoted cells, the byte order mark and empty lines are no trouble', async () => {
  const { head, rows } = await csv('\u{feff}Ngày;Nội dung\n\n2026-03-04;"Một; hai\nba"\n; \n');
  expect(head).toEqual(['Ngày', 'Nội dung']);
  expect(rows).toEqual([{ line: 3, cells: ['2026-03-04', 'Một; hai\nba'] }]);
});

test('commas separate where no semicolon stands in the head', async () => {
  expect((await csv('a,b\n1,2\n')).rows).toEqual([{ line: 2, cells: ['1', '2'] }]);
});

test('a workbook gives its first sheet: texts in NFC, numbers with a point, days as days', async () => {
  const bold = (value: string) => ({ value, fontWeight: 'bold' as const });
  const file = await writeWorkbook([
    [bold('Ngày'), bold('Điểm'), bold('Nhóm')],
    [
      { value: new Date('2026-03-04T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' },
      { value: 4.5, type: Number },
      { value: 'Người bệnh'.normalize('NFD') },
    ],
  ]).toBuffer();
  expect(await parseSheet(file, limits)).toEqual({
    head: ['Ngày', 'Điểm', 'Nhóm'],
    rows: [{ line: 2, cells: ['2026-03-04', '4.5', 'Người bệnh'] }],
  });
});

test.each([
  ['SheetIsEmpty', strToU8(';;\n \n')],
  ['SheetHasTooManyRows', strToU8('a\n1\n2\n3\n4\n')],
  ['SheetIsNotReadable', new Uint8Array([0xff, 0xfe, 0x41])],
  ['SheetIsNotReadable', strToU8('a;"b\nnever closed')],
  ['SheetIsNotReadable', zipSync({ 'word/document.xml': strToU8('<w/>') })],
  ['SheetIsNotReadable', strToU8('PK\u0003\u0004 no archive')],
  ['SheetIsTooLarge', zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(17 * 1024 * 1024) })],
])('refuses with %s', async (code, bytes) => {
  await expect(parseSheet(bytes, limits)).rejects.toThrow(code);
});
