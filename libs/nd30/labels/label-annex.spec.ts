import { aRow, targetAnnex, taskAnnex } from '../../../test/builders/annexes.js';
import { nodeIds } from '../../../test/builders/node-ids.js';
import type { TableAnnex } from '../model.js';
import { annexHeading, closingLine, labelAnnex } from './label-annex.js';

const next = nodeIds(100);
const groups = [
  { id: next<'Node'>(), title: 'Một' },
  { id: next<'Node'>(), title: 'Hai' },
];
const rows = [0, 0, 1].map((group) => aRow(next, { groupId: groups[group]!.id }));
const annex = (layout: TableAnnex['layout']): TableAnnex => ({
  ...taskAnnex(),
  layout,
  groups,
  rows,
});
const labels = (table: TableAnnex) => [...labelAnnex(table).values()];

describe('labels of an annex', () => {
  it.each<[TableAnnex['layout'], string[]]>([
    ['groupHeadings', ['I.', '1', '2', 'II.', '3']],
    ['groupCells', ['1', '1.1', '1.2', '2', '']],
    ['groupRows', ['1', '1.1', '1.2', '2', '2.1']],
  ])('%s', (layout, expected) => {
    expect(labels(annex(layout))).toEqual(expected);
  });

  it('plain', () => {
    expect(labels({ ...annex('plain'), groups: [] })).toEqual(['1', '2', '3']);
  });

  it('number annexes in Roman numerals from two on', () => {
    expect(annexHeading(0, 1)).toBe('Phụ lục');
    expect([0, 1, 3].map((index) => annexHeading(index, 4))).toEqual([
      'Phụ lục I',
      'Phụ lục II',
      'Phụ lục IV',
    ]);
  });
});

describe('the closing line', () => {
  it('counts groups and rows with a leading zero below ten', () => {
    expect(closingLine(targetAnnex(nodeIds(), 26), './.')).toBe(
      'Tổng cộng: 04 nội dung, 26 chỉ tiêu./.',
    );
  });

  it('counts rows alone where there are no groups, and is left out where none is wanted', () => {
    const plain = { ...targetAnnex(nodeIds(), 3), groups: [] };
    expect(closingLine(plain, './.')).toBe('Tổng cộng: 03 chỉ tiêu./.');
    expect(closingLine({ ...plain, closingCount: null }, './.')).toBeNull();
  });
});
