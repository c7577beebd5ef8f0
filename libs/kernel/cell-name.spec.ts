import { cellName } from './cell-name.js';

test.each([
  [0, 7, 'A7'],
  [25, 1, 'Z1'],
  [26, 2, 'AA2'],
  [701, 3, 'ZZ3'],
  [702, 4, 'AAA4'],
])('column %i of line %i is %s', (column, line, name) => {
  expect(cellName(column, line)).toBe(name);
});
