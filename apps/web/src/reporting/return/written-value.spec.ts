import { writtenValue } from './written-value.js';

test.each([
  [null, 'để trống'],
  ['', 'để trống'],
  ['1200.5', '1.200,5'],
  ['cannot', 'Không thực hiện được'],
  ['Thiếu nhân lực.', 'Thiếu nhân lực.'],
])('%s is written %s', (value, written) => expect(writtenValue(value)).toBe(written));
