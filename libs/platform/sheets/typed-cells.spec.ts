import { readSheet } from 'read-excel-file/node';
import { strFromU8, unzipSync } from 'fflate';
import writeWorkbook from 'write-excel-file/node';
import { dayCell, numberCell, numberToEdit, percentCell, textCell } from './typed-cells.js';

const cells = [
  ...[numberCell('1234.50'), numberCell('-7'), percentCell('92.5'), percentCell('100')],
  dayCell('2026-03-31'),
  ...['=1+1', '+84', '-5', '@SUM(A1)', '007'].map(textCell),
  ...['1234567890123456.5', '92.5'].map(numberToEdit),
];

test('numbers and days are read back as such, with their places; every other text stays text', async () => {
  const file = await writeWorkbook([cells]).toBuffer();
  const [row] = await readSheet(file);
  expect(row).toEqual([
    ...[1234.5, -7, 0.925, 1, new Date('2026-03-31T00:00:00Z')],
    ...['=1+1', '+84', '-5', '@SUM(A1)', '007', '1234567890123456,5', 92.5],
  ]);
  const files = unzipSync(file);
  const xml = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  expect(xml('xl/worksheets/sheet1.xml')).not.toContain('<f>');
  for (const format of ['#,##0.00', '#,##0', '0.0%', '0%']) {
    expect(xml('xl/styles.xml')).toContain(`"[$-42A]${format}"`);
  }
  expect(xml('xl/styles.xml')).toContain('"dd/mm/yyyy"');
});
