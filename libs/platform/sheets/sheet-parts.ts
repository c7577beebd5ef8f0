import type { CellObject, SheetData } from 'write-excel-file/node';

/** How a printed sheet is laid out: across, its headings always in sight. */
export const sheetOptions = (widths: readonly number[]) => ({
  columns: widths.map((width) => ({ width })),
  orientation: 'landscape' as const,
  stickyRowsCount: 2,
});

/** One line over all columns, then their names. */
export const sheetHead = (title: string, columns: readonly string[]): SheetData => [
  [
    { value: title, columnSpan: columns.length, fontWeight: 'bold', align: 'center' },
    ...columns.slice(1).map(() => null),
  ],
  columns.map((value) => ({ ...frame, value, fontWeight: 'bold', align: 'center' })),
];

const frame = { wrap: true, borderStyle: 'thin', alignVertical: 'top' } as const;

export const framedCell = (cell: CellObject | false | null): CellObject => ({ ...frame, ...cell });

export const sheetFont = { fontFamily: 'Times New Roman', fontSize: 11 } as const;
