/** A decimal of the server, `1200.5`, as people read it: `1.200,5`. */
export function writtenFigure(decimal: string | null, unit: string | null = null): string {
  if (decimal === null) return '–';
  const [whole = '', fraction] = decimal.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
  return inUnit(fraction ? `${grouped},${fraction}` : grouped, unit);
}

/** `95%` as offices write it; other units stand apart: `5 ngày`. */
export const inUnit = (number: string, unit: string | null): string =>
  unit === '%' ? `${number}%` : [number, unit].filter(Boolean).join(' ');

/** Of a number the server counted as a float, one digit behind the comma: `66,7%`. */
export const writtenPercent = (percent: number | null): string =>
  percent === null
    ? '–'
    : `${percent.toLocaleString('vi', { maximumFractionDigits: 1, useGrouping: false })}%`;
