import { fitsWords } from './fits-words.js';

it.each([
  ['Phòng Điều dưỡng', 'dieu duong', true],
  ['Phòng Điều dưỡng', 'ĐIỀU', true],
  ['Khoa Nội', 'ngoai', false],
])('%s holds %s: %s', (name, words, fits) => {
  expect(fitsWords(name, words)).toBe(fits);
});
