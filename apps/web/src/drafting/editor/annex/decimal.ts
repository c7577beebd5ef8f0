/** `99,5` or `1.200` as people write it → `99.5`, `1200`; null when it is no number. */
export function decimalOf(written: string): string | null {
  const text = written.trim().replaceAll(' ', '');
  const vietnamese = /^-?\d{1,3}(?:\.\d{3})+(?:,\d{1,9})?$|^-?\d{1,18}(?:,\d{1,9})?$/.test(text);
  if (vietnamese) return text.replaceAll('.', '').replace(',', '.');
  return /^-?\d{1,18}\.\d{1,9}$/.test(text) ? text : null;
}

/** `1200.5` → `1200,5`: as it is typed and printed in a cell. */
export const writtenDecimal = (decimal: string): string => decimal.replace('.', ',');
