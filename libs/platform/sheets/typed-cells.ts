import type { CellObject } from 'write-excel-file/node';

/** Never a formula, whatever it begins with. */
export const textCell = (value: string): CellObject => ({ value, type: String, format: '@' });

/** A decimal as text, shown with every place it has; one longer than a spreadsheet counts stays text. */
export function numberCell(value: string): CellObject {
  if (!isCounted(value)) return textCell(value.replace('.', ','));
  return { value: Number(value), type: Number, format: `${vietnamese}#,##0${places(value)}` };
}

/** Without a format: what is written over it shows all its places. */
export const numberToEdit = (value: string): CellObject =>
  isCounted(value) ? { value: Number(value), type: Number } : numberCell(value);

/** `95` is 95%, which a spreadsheet keeps as 0.95. */
export function percentCell(value: string): CellObject {
  if (!isCounted(value)) return textCell(`${value.replace('.', ',')}%`);
  const share = Number(`${value}e-2`);
  return { value: share, type: Number, format: `${vietnamese}0${places(value)}%` };
}

/** `2026-03-31` */
export const dayCell = (day: string): CellObject => ({
  ...{ value: new Date(`${day}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' },
});

/** Windows' number of Vietnamese: a comma before decimals, points between thousands. */
const vietnamese = '[$-42A]';

const places = (value: string): string => {
  const decimals = value.split('.')[1]?.length ?? 0;
  return decimals === 0 ? '' : `.${'0'.repeat(decimals)}`;
};

/** Spreadsheets keep fifteen digits of a number. */
const isCounted = (value: string): boolean =>
  /^-?\d+(\.\d+)?$/.test(value) && value.replace(/\D/g, '').length <= 15;
