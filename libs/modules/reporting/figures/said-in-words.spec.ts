import type { Reading } from './figure.js';
import { saidInWords } from './said-in-words.js';

const said = (
  ...readings: readonly [subject: string, part: Reading['part'], value: string | null][]
) => saidInWords(readings.map(([subject, part, value]) => ({ subject, part, value }) as Reading));

test.each<[string | null, ReturnType<typeof said>]>([
  ['66/68', said(['t', 'numerator', '66'], ['t', 'denominator', '68'])],
  ['4,5 (mẫu số 20)', said(['t', 'value', '4.5'], ['t', 'denominator', '20'])],
  ['66', said(['t', 'numerator', '66'], ['t', 'denominator', null])],
  ['12,5', said(['t', 'value', '12.5'])],
  ['40%', said(['t', 'percent', '40'])],
  [
    '1/2; 3/4',
    said(
      ['t', 'numerator', '1'],
      ['t', 'denominator', '2'],
      ['u', 'numerator', '3'],
      ['u', 'denominator', '4'],
    ),
  ],
  [
    '1; 2; 3 và 2 giá trị khác',
    said(...['1', '2', '3', '4', '5'].map((one): [string, 'value', string] => [one, 'value', one])),
  ],
  ['đang thực hiện', said(['v', 'state', 'inProgress'])],
  [
    '2 hoàn thành, 1 đang thực hiện',
    said(['v', 'state', 'done'], ['x', 'state', 'inProgress'], ['y', 'state', 'done']),
  ],
  ['đã được chấp nhận', said(['r', 'state', 'accepted'])],
  [null, said(['t', 'value', null])],
  [null, said(['t', 'asked', '1'])],
])('%s', (words, found) => expect(found).toBe(words));
