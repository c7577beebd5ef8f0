import type { Measure } from '../measure.js';

/** A measure as people write it: `≥ 95%`, `≥ 4 điểm`, `≥ 1 bài mỗi quý`, `Hoàn thành`. */
export function measureText({ kind, operator, value, unit, per }: Measure): string {
  if (kind === 'done') return 'Hoàn thành';
  const number = value.replace('.', ',');
  const what =
    kind === 'percent' ? [`${number}%`, countedIn({ per })] : [number, countedIn({ unit, per })];
  return [signs[operator], ...what].filter(Boolean).join(' ');
}

/** What a number counts, and how often it is asked: `bài mỗi quý`. */
export const countedIn = ({ unit, per }: Partial<Pick<Measure, 'unit' | 'per'>>): string =>
  [unit, per && rates[per]].filter(Boolean).join(' ');

const signs: Readonly<Record<Measure['operator'], string>> = {
  '>=': '≥',
  '<=': '≤',
  '=': '=',
  '>': '>',
  '<': '<',
};

const rates: Readonly<Record<NonNullable<Measure['per']>, string>> = {
  month: 'mỗi tháng',
  quarter: 'mỗi quý',
  halfYear: 'mỗi 6 tháng',
  year: 'mỗi năm',
};
