import type { Column, Definition } from './definition.js';

/** What people wrote into an entry, by column. */
export type Values = Readonly<Record<string, string>>;

export interface ValueFault {
  /** The column's key. */
  readonly where: string;
  readonly text: string;
}

export interface CheckedValues {
  readonly values: Values;
  readonly faults: readonly ValueFault[];
}

/** Units by id, for columns that name one. */
export type UnitIds = ReadonlySet<string>;

/** Judges every column; a value that is not filled in is empty text. Columns nobody knows are faults. */
export function checkValues(
  { columns }: Pick<Definition, 'columns'>,
  written: Values,
  units: UnitIds,
): CheckedValues {
  const unknown = Object.keys(written).filter((key) => columns.every((one) => one.key !== key));
  const values = Object.fromEntries(columns.map(({ key }) => [key, (written[key] ?? '').trim()]));
  const faults = columns.flatMap((column) => {
    const text = faultOf(column, values[column.key] ?? '', units);
    return text ? [{ where: column.key, text: `${column.title}: ${text}.` }] : [];
  });
  return {
    values,
    faults: [
      ...unknown.map((where) => ({ where, text: `Sổ không có cột “${where}”.` })),
      ...faults,
    ],
  };
}

function faultOf(column: Column, value: string, units: UnitIds): string | null {
  if (value === '') return column.required ? 'chưa ghi' : null;
  return judges[column.kind](value, column, units);
}

type Judge = (value: string, column: Column, units: UnitIds) => string | null;

const judges: Readonly<Record<Column['kind'], Judge>> = {
  text: () => null,
  day: (value) => (isDay(value) ? null : 'không phải là ngày (ghi ngày/tháng/năm)'),
  number: (value, { from, to }) => {
    if (!/^-?\d{1,12}(\.\d{1,6})?$/.test(value)) return 'không phải là số';
    if (from !== undefined && Number(value) < from) return `nhỏ hơn ${from}`;
    return to !== undefined && Number(value) > to ? `lớn hơn ${to}` : null;
  },
  choice: (value, { options = [] }) =>
    options.includes(value) ? null : `phải là một trong: ${options.join(', ')}`,
  link: (value) => (/^https?:\/\/\S+$/.test(value) ? null : 'không phải là địa chỉ http(s)'),
  unit: (value, _, units) => (units.has(value) ? null : 'không phải là đơn vị của cơ quan'),
};

/** `YYYY-MM-DD` that is in the calendar. */
const isDay = (value: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) &&
  !Number.isNaN(Date.parse(value)) &&
  new Date(value).toISOString().startsWith(value);
