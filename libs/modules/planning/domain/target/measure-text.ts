import type { Measure } from '../measure.js';

/** A measure as people write it: `≥ 95%`, `≥ 4 điểm`, `≥ 1 bài mỗi quý`, `Hoàn thành`. */
export function measureText({ kind, operator, value, unit, per }: Measure): string {
  if (kind === 'done') return 'Hoàn thành';
  const number = value.replace('.', ',');
  const what = kind === 'percent' ? `${number}%` : [number, unit].filter(Boolean).join(' ');
  return [signs[operator], what, per && rates[per]].filter(Boolean).join(' ');
}

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
