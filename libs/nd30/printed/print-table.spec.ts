import { aColumn, aRow, taskAnnex } from '../../../test/builders/annexes.js';
import { nodeIds } from '../../../test/builders/node-ids.js';
import { nd30of2020 } from '../layout/nd30-2020.js';
import type { TableAnnex } from '../model.js';
import { plainText } from './cell.js';
import { annexArea } from './page-area.js';
import { printTable } from './print-table.js';

const next = nodeIds(100);
const group = { id: next<'Node'>(), title: 'Cải cách thể chế' };
const score = aColumn(next, 'other', 'Điểm tự chấm');
const columns = [
  aColumn(next, 'label', 'TT'),
  aColumn(next, 'group', 'Nội dung'),
  aColumn(next, 'shortcoming', 'Tồn tại'),
  aColumn(next, 'text', 'Giải pháp'),
  aColumn(next, 'products', 'Sản phẩm'),
  aColumn(next, 'measure', 'Mức đạt'),
  aColumn(next, 'lead', 'Chủ trì'),
  aColumn(next, 'coordinating', 'Phối hợp'),
  aColumn(next, 'time', 'Thời gian'),
  aColumn(next, 'budget', 'Kinh phí'),
  aColumn(next, 'note', 'Ghi chú'),
  aColumn(next, 'parent', 'Mục tiêu'),
  score,
];
const row = aRow(next, {
  groupId: group.id,
  shortcoming: 'Chưa kiểm tra',
  text: 'Kiểm tra  hằng\tquý',
  products: ['Kế hoạch', '- Báo cáo'],
  measure: { op: '>=', value: '95', valueTo: null, unit: '%' },
  lead: ['Phòng TCHC', 'Phòng KHNV'],
  coordinating: ['Các khoa'],
  time: '- Quý I\n- Quý III',
  budget: '12,5',
  note: 'Có',
  parent: 'MT1',
  cells: { [score.id]: '2,5 điểm' },
});
const annex = (changes: Partial<TableAnnex> = {}): TableAnnex => ({
  ...taskAnnex(),
  columns,
  groups: [group],
  rows: [row, aRow(next, { groupId: group.id, products: ['Một sản phẩm'] })],
  ...changes,
});
const cellsOf = (table: TableAnnex) =>
  printTable(table, nd30of2020).rows.map(({ cells }) => cells.map((cell) => plainText(cell)));

describe('a printed table', () => {
  it('shows each field of a row in its column, the group beside its rows', () => {
    expect(cellsOf(annex())[0]).toEqual([
      ['1'],
      ['Cải cách thể chế'],
      ['1.1. Chưa kiểm tra'],
      ['Kiểm tra hằng quý'],
      ['- Kế hoạch', '- Báo cáo'],
      ['≥ 95%'],
      ['Phòng TCHC, Phòng KHNV'],
      ['Các khoa'],
      ['- Quý I', '- Quý III'],
      ['12,5'],
      ['Có'],
      ['MT1'],
      ['2,5 điểm'],
    ]);
  });

  it('leaves the group’s cells to its first row and a single product without a dash', () => {
    const [first, second] = printTable(annex(), nd30of2020).rows;
    expect(first?.cells.map(({ rows }) => rows)).toEqual([2, 2, ...Array(11).fill(1)]);
    expect(second?.cells.map(({ column }) => column)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(cellsOf(annex())[1]?.[2]).toEqual(['Một sản phẩm']);
  });

  it('shows the row’s own number where the label column follows the group', () => {
    const [label, groups, ...others] = columns;
    const cells = cellsOf(annex({ columns: [groups!, label!, ...others] }));
    expect(cells[0]?.slice(0, 3)).toEqual([['Cải cách thể chế'], ['1.1'], ['Chưa kiểm tra']]);
  });

  it('gives a group without rows a row of its own', () => {
    const empty = { id: next<'Node'>(), title: 'Không có dòng' };
    const cells = cellsOf(annex({ groups: [group, empty] }));
    expect(cells[2]?.slice(0, 3)).toEqual([['2'], ['Không có dòng'], ['']]);
  });

  it('sets group headings over all columns and numbers rows through', () => {
    const rows = printTable(annex({ layout: 'groupHeadings' }), nd30of2020).rows;
    expect(rows[0]).toMatchObject({ kind: 'group', cells: [{ columns: 13, bold: true }] });
    expect(plainText(rows[0]!.cells[0]!)).toEqual(['I. Cải cách thể chế']);
    expect(rows.slice(1).map(({ cells }) => plainText(cells[0]!))).toEqual([['1'], ['2']]);
  });

  it.each([
    ['95,5 %', true],
    ['1.200', true],
    ['-2', true],
    ['-', true],
    ['2,5 điểm', false],
    ['- 2 lớp', false],
    ['12\nxã', false],
    ['08/KH-TTYT', false],
  ])(
    'a figure stands in the middle of a column of its own, words at its left: %j',
    (words, centred) => {
      const rows = [aRow(next, { cells: { [score.id]: words } })];
      const table = printTable(
        annex({ columns: [score], groups: [], rows, layout: 'plain' }),
        nd30of2020,
      );
      expect(table.rows[0]?.cells[0]?.centred).toBe(centred);
    },
  );

  it('fills the page’s width, and gives more to the column with more words', () => {
    const words = 'Rà soát, đánh giá và đơn giản hóa quy trình khám bệnh '.repeat(3);
    const { widths } = printTable(
      annex({ columns: columns.slice(0, 5), rows: [{ ...row, text: words }] }),
      nd30of2020,
    );
    expect(widths.reduce((sum, width) => sum + width)).toBeCloseTo(annexArea(nd30of2020).width, 6);
    expect(Math.max(...widths)).toBe(widths[3]);
  });

  it('cuts a word only where it is wider than its column', () => {
    const word = 'TTYTKVMINHANPHONGTOCHUCHANHCHINHKEHOACHNGHIEPVU';
    const cells = printTable(annex({ rows: [{ ...row, note: `Gửi ${word} ngay` }] }), nd30of2020)
      .rows[0]!.cells;
    expect(cells[10]!.paragraphs[0]!.length).toBeGreaterThan(1);
    expect(cells[10]!.paragraphs[0]!.join('')).toBe(`Gửi ${word} ngay`);
    expect(
      cells
        .filter(({ column }) => column !== 10)
        .every(({ paragraphs }) => paragraphs.every((pieces) => pieces.length === 1)),
    ).toBe(true);
  });
});
