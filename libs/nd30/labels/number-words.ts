import type { FigureRun, Measure } from '../model.js';

/** A decimal string as Vietnamese print it: `1234.5` → `1.234,5`. */
export function printDecimal(value: string): string {
  const [, sign = '', whole = '', fraction] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value) ?? [];
  if (!whole) return value;
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${sign}${grouped}${fraction ? `,${fraction}` : ''}`;
}

/** A value with its unit; the percent sign stands close, other units after a space. */
export const printQuantity = (value: string, unit: string | null): string =>
  unit ? `${printDecimal(value)}${unit === '%' ? '' : '\u00a0'}${unit}` : printDecimal(value);

export const printFigure = ({ value, unit }: FigureRun): string => printQuantity(value, unit);

const signs = { '>=': '≥ ', '>': '> ', '=': '', '<=': '≤ ', '<': '< ' } as const;

/** A measure as it stands in a table: `≥ 95%`, `90% - 95%`, `≥ 4,0 điểm`. */
export function printMeasure({ op, value, valueTo, unit }: Measure): string {
  if (op !== 'range') return `${signs[op]}${printQuantity(value, unit)}`;
  return `${printQuantity(value, unit)} - ${printQuantity(valueTo ?? '', unit)}`;
}
