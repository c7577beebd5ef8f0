import { likelyHeir } from './likely-heir.js';

const row = (words: string) => ({ words });
const old = row('Ít nhất 90% viên chức được tập huấn kỹ năng giao tiếp.');
const raised = row('Tối thiểu 95% VC được tập huấn kỹ năng giao tiếp');
const other = row('100% máy tính cài phần mềm diệt vi rút');

test('a target that is raised and reworded is the same target', () => {
  expect(likelyHeir(old, [other, raised])).toBe(raised);
});

test('of two that are as like, and of none that is, nobody is proposed', () => {
  expect(likelyHeir(old, [raised, { ...raised }])).toBeUndefined();
  expect(likelyHeir(old, [other])).toBeUndefined();
  expect(likelyHeir(old, [])).toBeUndefined();
});
