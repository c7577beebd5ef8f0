import type { NodeId, TableAnnex } from '../content.js';
import {
  addableColumns,
  addColumn,
  moveColumn,
  removeColumn,
  writtenColumns,
} from './annex-columns.js';
import { newTableAnnex } from './new-annex.js';

let count = 0;
const next = () => `00000000-0000-7000-8000-${String(++count).padStart(12, '0')}` as NodeId;
const tasks = newTableAnnex('tasks', next);
const idOf = (annex: TableAnnex, field: string) =>
  annex.columns.find((column) => column.field === field)?.id ?? next();
const fields = (annex: TableAnnex) => writtenColumns(annex).map(({ field }) => field);

test('a free column comes to the right of another, with a cell in every row', () => {
  const id = next();
  const annex = addColumn(tasks, idOf(tasks, 'text'), 'other', id);
  expect(fields(annex).slice(0, 4)).toEqual(['label', 'text', 'other', 'products']);
  expect(annex.rows.map(({ cells }) => cells)).toEqual([{ [id]: '' }]);
  expect(removeColumn(annex, id)).toEqual(tasks);
});

test('a column that stands is not offered again, a free one always', () => {
  const offered = addableColumns(tasks).map(({ field }) => field);
  expect(offered).toEqual(['parent', 'shortcoming', 'measure', 'other']);
});

test('a column moves within the table, over the hidden one of groups, and not out of it', () => {
  const group = { id: next(), field: 'group', heading: 'Nhóm' } as const;
  const annex = { ...tasks, columns: tasks.columns.toSpliced(1, 0, group) };
  const moved = moveColumn(annex, idOf(annex, 'text'), -1);
  expect(fields(moved).slice(0, 2)).toEqual(['text', 'label']);
  expect(moved.columns).toHaveLength(annex.columns.length);
  expect(moveColumn(moved, idOf(moved, 'text'), -1)).toBe(moved);
});

test('a column goes with what stood in it; what the rows are about stays', () => {
  const rows = tasks.rows.map((row) => ({ ...row, lead: ['Khoa Dược'], note: 'Gấp' }));
  const annex = removeColumn({ ...tasks, rows }, idOf(tasks, 'lead'));
  expect(annex.rows).toMatchObject([{ lead: [], note: 'Gấp' }]);
  expect(fields(annex)).not.toContain('lead');
  expect(removeColumn(annex, idOf(annex, 'text'))).toBe(annex);
});
