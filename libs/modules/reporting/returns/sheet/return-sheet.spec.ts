import { returnContent } from '#contracts';
import { demandPlain, notPlain, readSheet } from '#platform';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { readSheet as readTyped } from 'read-excel-file/node';
import { mergeEntries } from '../merge-entries.js';
import { readReturnSheet } from './read-return-sheet.js';
import { returnSheet } from './write-return-sheet.js';

const id = (n: number) => `0198a000-0000-7000-8000-00000000000${n}`;
const target = (n: number, words: string) => ({
  ...{ targetId: id(n), words, measure: null, lastValue: null, fromUnitId: null },
});
const content = returnContent.parse({
  schema: 1,
  targets: [target(1, 'Tỷ lệ hài lòng'), target(2, 'Số hồ sơ')],
  tasks: [],
  words: {},
});
const table = (...rows: string[][]) => ({
  head: ['Mã', 'Chỉ tiêu', 'Giá trị', 'Ghi chú'],
  rows: rows.map((cells, n) => ({ line: n + 2, cells })),
});
const codeOf = (read: () => unknown) => {
  try {
    read();
    return 'taken';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

test('what was written into a workbook is read out of it again', async () => {
  const filled = mergeEntries(
    content,
    readReturnSheet(table([id(1), '', '92,5', 'Khảo sát'], ['', 'số HỒ SƠ', '1.234', '']), content),
  );
  expect(filled.targets.map(({ value, note }) => [value, note])).toEqual([
    ['92.5', 'Khảo sát'],
    ['1234', ''],
  ]);
  const file = await returnSheet(filled);
  expect(await notPlain(file)).toEqual({ sheet: 'Phiếu báo cáo', formulas: [], merged: [] });
  const cells = (await readTyped(Buffer.from(file))).map((row) => row[2]);
  expect(cells).toEqual(['Giá trị', 92.5, 1234]);
  const again = mergeEntries(
    content,
    readReturnSheet(await readSheet(file, { rows: 10 }), content),
  );
  expect(again).toEqual(filled);
});

test.each<[string, string[][], string]>([
  ['no row of this return', [[id(9), '', '1', '']], 'SheetIsNotOfReturn'],
  [
    'a strange row among known ones',
    [
      [id(1), '', '1', ''],
      [id(9), '', '1', ''],
    ],
    'SheetHasFaults',
  ],
  [
    'a row that stands twice',
    [
      [id(1), '', '1', ''],
      ['', 'Tỷ lệ hài lòng', '2', ''],
    ],
    'SheetHasFaults',
  ],
  ['what is no number', [[id(1), '', 'chín mươi', '']], 'SheetHasFaults'],
  ['an empty cell is no fault', [[id(1), '', '', 'Không phát sinh']], 'taken'],
])('%s', (_, rows, code) => {
  expect(codeOf(() => readReturnSheet(table(...rows), content))).toBe(code);
});

test('another sheet is known by its head', () => {
  const other = { head: ['STT', 'Họ tên'], rows: [{ line: 2, cells: ['1', 'Nguyễn Văn A'] }] };
  expect(codeOf(() => readReturnSheet(other, content))).toBe('SheetIsNotOfReturn');
});

test('formulas and merged cells are named by their cells', async () => {
  const files = unzipSync(await returnSheet(content));
  const name = 'xl/worksheets/sheet1.xml';
  const xml = new TextDecoder().decode(files[name]);
  const withFormula = xml
    .replace('</sheetData>', '<row r="9"><c r="C9"><f>SUM(C2:C3)</f><v>5</v></c></row></sheetData>')
    .replace(
      '</worksheet>',
      '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells></worksheet>',
    );
  const file = zipSync({ ...files, [name]: strToU8(withFormula) });
  await expect(demandPlain(file)).rejects.toMatchObject({
    code: 'SheetIsNotPlain',
    details: {
      sheet: 'Phiếu báo cáo',
      faults: [
        { where: 'Ô C9', text: 'là công thức' },
        { where: 'Các ô A2:A3', text: 'bị gộp' },
      ],
    },
  });
});

test('a sheet of a hundred thousand rows is refused before it is unpacked', async () => {
  const row =
    '<row><c t="inlineStr"><is><t>Bệnh nhân với một dòng dài hơn bình thường</t></is></c></row>';
  const file = zipSync({ 'xl/worksheets/sheet1.xml': strToU8(row.repeat(100_000)) });
  expect(file.byteLength).toBeLessThan(1024 * 1024);
  await expect(notPlain(file)).rejects.toMatchObject({ code: 'SheetIsTooLarge' });
  await expect(notPlain(strToU8('PK no archive'))).rejects.toMatchObject({
    code: 'SheetIsNotReadable',
  });
});
