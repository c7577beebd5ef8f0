import type { Measure } from '../measure.js';
import { changedTarget, changedTask, onOneScale } from './changed-demand.js';

const known = { unit: (id: string) => `Khoa ${id}` };
const task = { words: 'Tập huấn', leadUnits: ['Nội', 'Nhi'], products: ['Báo cáo'] };

test('a task asks alike whatever the order of its units, blanks and full stops', () => {
  const again = { ...task, words: ' tập  huấn.', leadUnits: ['Nhi', 'Nội'] };
  expect(changedTask(task, again, known)).toEqual([]);
});

test.each([
  [{ words: 'Tập huấn lại' }, 'Nội dung: “Tập huấn” thành “Tập huấn lại”'],
  [{ leadUnits: ['Nhi'] }, 'Đơn vị chủ trì: “Khoa Nhi, Khoa Nội” thành “Khoa Nhi”'],
  [{ products: [] }, 'Sản phẩm: “Báo cáo” thành (không nêu)'],
])('%j is told', (change, told) => {
  expect(changedTask(task, { ...task, ...change }, known)).toEqual([told]);
});

const percent: Measure = { kind: 'percent', operator: '>=', value: '90' };
const target = { words: 'Tỷ lệ đúng hạn', measure: percent };

test('a target asks something else when its level moves', () => {
  expect(changedTarget(target, { ...target, measure: { ...percent } })).toEqual([]);
  expect(changedTarget(target, { ...target, measure: { ...percent, value: '95' } })).toEqual([
    'Mức phải đạt: “≥ 90%” thành “≥ 95%”',
  ]);
});

test('values go to a target of the same scale, and to one whose measure nobody has read', () => {
  const count: Measure = { kind: 'count', operator: '>=', value: '4', unit: 'lớp' };
  expect(onOneScale(percent, { ...percent, value: '95' })).toBe(true);
  expect(onOneScale(percent, null)).toBe(true);
  expect(onOneScale(percent, count)).toBe(false);
  expect(onOneScale(count, { ...count, unit: 'bài' })).toBe(false);
});
