import type { Measure } from '#contracts';
import { demandedOver } from './demanded-over.js';
import { measureText } from './measure-text.js';
import { percentOf } from './percent-of.js';
import { lightOf, percentOfTarget } from './traffic-light.js';
import { valueFault } from './value-fault.js';

const percent = (operator: Measure['operator'], value: string): Measure => ({
  ...{ kind: 'percent', operator, value },
});

test.each([
  ['1', '3', '33.3'],
  ['2', '3', '66.7'],
  ['0.05', '100', '0.1'],
  ['0.04', '100', '0'],
  ['95', '95', '100'],
  ['-1', '8', '-12.5'],
  ['-1', '16', '-6.3'],
  ['5', '0', null],
  ['5', '-1', null],
])('%s of %s is %s percent', (part, whole, wanted) => {
  expect(percentOf(part, whole)).toBe(wanted);
});

test.each([
  [percent('>=', '95'), '95', 'met'],
  [percent('>', '95'), '95', 'near'],
  [percent('>=', '95'), '85.5', 'near'],
  [percent('>=', '95'), '85.4', 'behind'],
  [percent('=', '90'), '96', 'met'],
  [percent('<=', '5'), '5', 'met'],
  [percent('<', '5'), '5', 'near'],
  [percent('<=', '5'), '5.5', 'near'],
  [percent('<=', '5'), '9', 'behind'],
  [{ kind: 'done', operator: '=', value: '1' }, '0', 'behind'],
  [{ kind: 'done', operator: '=', value: '1' }, '1', 'met'],
  [percent('>=', '95'), null, 'none'],
  [null, '95', 'none'],
] as const)('%j with %s is %s', (measure, value, light) => {
  expect(lightOf(measure, value, 90)).toBe(light);
});

test('percent of target where less is better', () => {
  expect(percentOfTarget(percent('<=', '5'), '10')).toBe('50');
  expect(percentOfTarget(percent('<=', '5'), '0')).toBeNull();
});

test.each([
  [percent('>=', '95'), '100.1', 'tỷ lệ không vượt quá 100%'],
  [percent('>=', '95'), '100', null],
  [{ kind: 'done', operator: '=', value: '1' }, '2', 'chỉ ghi 0 (chưa làm) hoặc 1 (đã làm)'],
  [{ kind: 'count', operator: '>=', value: '3' }, '2.5', 'số đếm là số nguyên'],
  [null, '-1', 'giá trị không được âm'],
] as const)('%j cannot be %s', (measure, value, fault) => {
  expect(valueFault(measure, value)).toBe(fault);
});

test.each([
  [{ kind: 'mean', operator: '>=', value: '4.5', unit: 'điểm' }, '≥ 4,5 điểm'],
  [{ kind: 'count', operator: '>=', value: '1', unit: 'bài', per: 'quarter' }, '≥ 1 bài mỗi quý'],
  [percent('<', '5'), '< 5%'],
] as const)('%j is written %s', (measure, text) => {
  expect(measureText(measure)).toBe(text);
});

describe('a count that is asked for again and again', () => {
  const perQuarter: Measure = { kind: 'count', operator: '>=', value: '2', per: 'quarter' };

  test.each([
    ['a quarter', '2026-01-01', '2026-03-31', '2'],
    ['half a year', '2025-12-05', '2026-06-04', '4'],
    ['a year of reporting, which ends before the year does', '2025-12-05', '2026-11-24', '8'],
    ['a week is no less than one round', '2026-01-01', '2026-01-07', '2'],
  ])('over %s', (_, from, to, value) => {
    expect(demandedOver(perQuarter, { from, to }).value).toBe(value);
  });

  test('a share is the same over any time', () => {
    const share = percent('>=', '95');
    expect(demandedOver(share, { from: '2026-01-01', to: '2026-12-31' })).toBe(share);
  });
});
