import type { NodeId, TableAnnex } from '../content.js';
import { addRow, emptyRow, groupedRows, moveGroup, moveRow, removeGroup } from './annex-rows.js';
import { newTableAnnex } from './new-annex.js';
import { fillCells, tableOfText } from './pasted-table.js';

let count = 0;
const next = () => `00000000-0000-7000-8000-${String(++count).padStart(12, '0')}` as NodeId;
const g1 = 'g1' as NodeId;
const g2 = 'g2' as NodeId;

const annex = (): TableAnnex => ({
  ...newTableAnnex('tasks', next),
  groups: [
    { id: g1, title: 'Một' },
    { id: g2, title: 'Hai' },
  ],
  rows: (['a', 'b', 'c'] as NodeId[]).map((id, index) => ({
    ...emptyRow(id, index < 2 ? g1 : g2),
    text: id,
  })),
});

const printed = (table: TableAnnex) =>
  groupedRows(table).flatMap(({ label, rows }) => [
    label,
    ...rows.map((one) => `${one.label} ${one.row.text}`),
  ]);

test.each([
  ['groupHeadings', ['I.', '1 a', '2 b', 'II.', '3 c']],
  ['groupRows', ['1', '1.1 a', '1.2 b', '2', '2.1 c']],
  ['groupCells', ['1', '1.1 a', '1.2 b', '2', ' c']],
] as const)('rows of %s are labelled as printed', (layout, lines) => {
  expect(printed({ ...annex(), layout })).toEqual(lines);
});

test('a row goes down within its group, then into the next', () => {
  const once = moveRow(annex(), 'a' as NodeId, 1);
  expect(printed(once)).toEqual(['I.', '1 b', '2 a', 'II.', '3 c']);
  expect(printed(moveRow(once, 'a' as NodeId, 1))).toEqual(['I.', '1 b', 'II.', '2 a', '3 c']);
  expect(printed(moveRow(annex(), 'c' as NodeId, 1))).toEqual(printed(annex()));
});

test('rows of a group that goes stay, with its neighbour', () => {
  expect(printed(removeGroup(annex(), g1))).toEqual(['I.', '1 a', '2 b', '3 c']);
});

test('a new row stands behind the one it was added at', () => {
  const table = addRow(annex(), 'a' as NodeId, { ...emptyRow(next(), g1), text: 'mới' });
  expect(printed(table)).toEqual(['I.', '1 a', '2 mới', '3 b', 'II.', '4 c']);
});

test('a spreadsheet’s text is read: quotes around lines, doubled quotes, no row for the last end', () => {
  expect(tableOfText('a\t"b 1\r\n""b"" 2"\tc\r\nd\t\tf\r\n')).toEqual([
    ['a', 'b 1\n"b" 2', 'c'],
    ['d', '', 'f'],
  ]);
});

test('a table pasted into a cell fills cells to the right and below, and adds what is missing', () => {
  const table = annex();
  const text = table.columns.find(({ field }) => field === 'text')?.id as NodeId;
  const pasted = tableOfText('Việc 1\t"SP 1\nSP 2"\tPhòng A; Phòng B\nViệc 2\t\t\tPhòng C\tQuý II');
  const filled = fillCells(table, { rowId: 'c' as NodeId, columnId: text }, pasted, next);
  expect(filled.rows.map(({ text: words }) => words)).toEqual(['a', 'b', 'Việc 1', 'Việc 2']);
  expect(filled.rows[2]).toMatchObject({
    id: 'c',
    products: ['SP 1', 'SP 2'],
    lead: ['Phòng A', 'Phòng B'],
  });
  expect(filled.rows[3]).toMatchObject({ groupId: g2, coordinating: ['Phòng C'], time: 'Quý II' });
});

test('a group moves with its rows, and not over the edge', () => {
  const swapped = moveGroup(annex(), g2, -1);
  expect(printed(swapped)).toEqual(['I.', '1 c', 'II.', '2 a', '3 b']);
  expect(printed(moveGroup(swapped, g2, -1))).toEqual(printed(swapped));
});
