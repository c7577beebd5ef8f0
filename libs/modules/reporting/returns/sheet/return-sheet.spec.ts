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
const task = (n: number, number: string, action: string) => ({
  ...{ taskId: id(n), number, action, dueOn: null, fromUnitId: null },
});
const content = returnContent.parse({
  schema: 1,
  targets: [target(1, 'Tỷ lệ hài lòng'), target(2, 'Số hồ sơ')],
  tasks: [task(3, '1.1', 'Rà soát quy trình'), task(4, '2', 'Rà soát quy trình')],
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
  expect(cells).toEqual(['Giá trị', 92.5, 1234, null, null]);
  const again = mergeEntries(
    content,
    readReturnSheet(await readSheet(file, { rows: 10 }), content),
  );
  expect(again).toEqual(filled);
});

test('tasks stand below the targets, and come back with what is said of them', async () => {
  const head = ['Nhiệm vụ', 'Trạng thái', 'Tiến độ', 'Kết quả'];
  const cells = ['1.1 rà soát QUY trình', 'hoàn thành', '100%', 'Đã ban hành'];
  const filled = mergeEntries(
    content,
    readReturnSheet({ head, rows: [{ line: 2, cells }] }, content),
  );
  expect(filled.tasks[0]).toMatchObject({ state: 'done', percent: 100, results: 'Đã ban hành' });
  expect(filled.tasks[1]).toEqual(content.tasks[1]);
  const file = await returnSheet(filled);
  const again = readReturnSheet(await readSheet(file, { rows: 10 }), content);
  expect(mergeEntries(content, again)).toEqual(filled);
  // A table without a column of theirs leaves what was.
  const onlyValues = readReturnSheet(table([id(3), '', '', '']), filled);
  expect(mergeEntries(filled, onlyValues)).toEqual(filled);
});

test('a value told alone is not what two older numbers make', () => {
  const measure = { kind: 'percent', operator: '>=', value: '90' } as const;
  const old = returnContent.parse({
    ...content,
    targets: [{ ...target(1, 'Tỷ lệ'), measure, value: '50', numerator: '1', denominator: '2' }],
  });
  const read = readReturnSheet(table([id(1), '', '95', '']), old);
  expect(mergeEntries(old, read).targets[0]).toMatchObject({ value: '95', numerator: null });
});

test.each<[string, string[], object]>([
  ['a name of two rows', ['', 'Rà soát quy trình'], { where: 'Dòng 2', text: /nhiều dòng/ }],
  ['no state', [id(3), '', 'gần xong'], { where: 'Ô C2', text: /không phải là một trong: Chưa/ }],
  ['no percent', [id(3), '', '', '0.7'], { where: 'Ô D2', text: /số nguyên từ 0 đến 100/ }],
  ['too many', [id(3), '', '', '101'], { where: 'Ô D2', text: /số nguyên từ 0 đến 100/ }],
  ['prose', [id(3), '', '', '', 'a'.repeat(5_001)], { where: 'Ô E2', text: /dài quá 5000/ }],
])('%s is named by its place', (_, cells, { where, text }: { where?: string; text?: RegExp }) => {
  const head = ['Mã', 'Chỉ tiêu, nhiệm vụ', 'Tình trạng', 'Tiến độ (%)', 'Kết quả'];
  const rows = [
    { line: 2, cells },
    { line: 3, cells: [id(4), '', '', '', ''] },
  ];
  expect(() => readReturnSheet({ head, rows }, content)).toThrow(
    expect.objectContaining({
      code: 'SheetHasFaults',
      details: { count: 1, faults: [{ where, text: expect.stringMatching(text ?? /./) }] },
    }),
  );
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
