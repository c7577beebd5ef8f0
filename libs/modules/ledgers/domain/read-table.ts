import { cellName, fold } from '#kernel';
import { checkValues, type Values } from './check-values.js';
import type { Column, Definition } from './definition.js';

/** A table somebody brought; lines are counted from 1. */
export interface BroughtTable {
  readonly head: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

export interface KnownUnitNames {
  readonly id: string;
  readonly names: readonly string[];
}

export interface TableFault {
  /** The line or the cell, as the spreadsheet calls it. */
  readonly where: string;
  readonly text: string;
}

export interface ReadTable {
  readonly rows: readonly Values[];
  readonly faults: readonly TableFault[];
}

/** Entries out of a table whose head names the columns of the ledger by their titles, in any order. */
export function readTable(
  definition: Pick<Definition, 'columns'>,
  { head, rows }: BroughtTable,
  units: readonly KnownUnitNames[],
): ReadTable {
  const columns = head.map((title) => columnOf(definition.columns, title));
  const faults = headFaults(definition.columns, head, columns);
  if (faults.length > 0)
    return { rows: [], faults: faults.map((text) => ({ where: 'Dòng 1', text })) };
  const ids = new Set(units.map(({ id }) => id));
  const read = rows.map(({ line, cells }) => {
    const written = Object.fromEntries(
      columns.map((column, n) => [column?.key ?? '', meant(column, cells[n] ?? '', units)]),
    );
    const { values, faults: wrong } = checkValues(definition, written, ids);
    const cellOf = (key: string) => columns.findIndex((column) => column?.key === key);
    return {
      values,
      faults: wrong.map(({ where, text }) => ({
        where: `Ô ${cellName(cellOf(where), line)}`,
        text,
      })),
    };
  });
  return {
    rows: read.map(({ values }) => values),
    faults: read.flatMap((row) => row.faults),
  };
}

const columnOf = (columns: readonly Column[], title: string): Column | undefined =>
  columns.find((one) => fold(one.title) === fold(title) || one.key === title);

function headFaults(
  known: readonly Column[],
  head: readonly string[],
  columns: readonly (Column | undefined)[],
): string[] {
  if (columns.every((column) => column === undefined)) {
    const titles = known.map(({ title }) => `“${title}”`).join(', ');
    return [`không phải là dòng tên cột của sổ. Các cột cần có: ${titles}.`];
  }
  const strange = head.filter((_, n) => columns[n] === undefined);
  const twice = head.filter((_, n) => columns[n] && columns.indexOf(columns[n]) < n);
  const missing = known.filter((column) => column.required && !columns.includes(column));
  return [
    ...strange.map((title) => `sổ không có cột “${title}”.`),
    ...twice.map((title) => `cột “${title}” đứng hai lần.`),
    ...missing.map(({ title }) => `thiếu cột “${title}”.`),
  ];
}

/** Days, numbers and units as people write them in a spreadsheet. */
function meant(column: Column | undefined, cell: string, units: readonly KnownUnitNames[]): string {
  const value = cell.trim();
  if (column?.kind === 'day') {
    const [, day = '', month = '', year] =
      /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(value) ?? [];
    return year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : value;
  }
  if (column?.kind === 'number') return value.replace(/^(-?\d+),(\d+)$/, '$1.$2');
  if (column?.kind === 'choice') {
    return column.options?.find((option) => fold(option) === fold(value)) ?? value;
  }
  if (column?.kind === 'unit') {
    return units.find(({ names }) => names.some((name) => fold(name) === fold(value)))?.id ?? value;
  }
  return value;
}
