import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import writeSheet, { type CellObject, type Feature, type SheetData } from 'write-excel-file/node';

/** A register as it is printed: head lines, ten columns, one row an entry. */
export interface RegisterSheet {
  readonly superior: string | null;
  readonly body: string;
  /** `SỔ ĐĂNG KÝ VĂN BẢN ĐI` */
  readonly title: string;
  /** What was asked for: `Năm 2026`. */
  readonly period: string;
  readonly columns: readonly string[];
  /** In characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

/** Head lines, an empty one, then the two rows that every printed page repeats. */
const headRows = 6;

/** A4 landscape, as wide as the page, column heads on every page (Office Open XML). */
export const registerSheet = (sheet: RegisterSheet): Promise<Buffer> =>
  writeSheet(
    [...headOf(sheet), ...sheet.rows.map((cells) => cells.map(cell))],
    {
      sheet: 'Sổ đăng ký',
      columns: sheet.widths.map((width) => ({ width })),
      orientation: 'landscape',
      stickyRowsCount: headRows,
    },
    { fontFamily: 'Times New Roman', fontSize: 11, features: [printed] },
  ).toBuffer();

function headOf({ superior, body, title, period, columns }: RegisterSheet): SheetData {
  const wide = (value: string, style: Partial<CellObject> = {}) => [
    { value, columnSpan: columns.length, align: 'center' as const, ...style },
    ...columns.slice(1).map(() => null),
  ];
  return [
    wide((superior ?? '').toLocaleUpperCase('vi')),
    wide(body.toLocaleUpperCase('vi'), { fontWeight: 'bold' }),
    wide(title, { fontWeight: 'bold', fontSize: 14 }),
    wide(period, { fontStyle: 'italic' }),
    columns.map((value) => ({ ...boxed, value, fontWeight: 'bold', align: 'center' })),
    columns.map((_, index) => ({ ...boxed, value: `(${index + 1})`, align: 'center' })),
  ];
}

const boxed = { type: String, wrap: true, borderStyle: 'thin', alignVertical: 'top' } as const;

/** Always text: neither a formula nor a date is ever guessed from what people wrote. */
const cell = (value: string): CellObject => ({ ...boxed, value, format: '@' });

/** What a printer has to know and the library does not say by itself. */
const printed: Feature<Buffer | Stream | Blob> = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml) =>
          xml
            .replace(/<worksheet[^>]*>/, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
            .replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" '),
      },
      'xl/workbook.xml': {
        transform: (xml) => xml.replace('</sheets>', `</sheets>${printTitles}`),
      },
    },
  },
};

const printTitles =
  '<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">' +
  `'Sổ đăng ký'!$${headRows - 1}:$${headRows}</definedName></definedNames>`;
