import type { ReturnContent } from '#contracts';
import writeSheet, { type SheetData } from 'write-excel-file/node';
import { returnColumns } from './return-columns.js';

/** The targets of a return to be filled in elsewhere (Office Open XML); every cell is text. */
export const returnSheet = (content: ReturnContent): Promise<Buffer> =>
  writeSheet(rowsOf(content), {
    sheet: 'Phiếu báo cáo',
    columns: [38, 60, 12, 12, 12, 40].map((width) => ({ width })),
    orientation: 'landscape',
    stickyRowsCount: 1,
  }).toBuffer();

const rowsOf = ({ targets }: ReturnContent): SheetData => [
  returnColumns.map((value) => ({ value, fontWeight: 'bold' as const })),
  ...targets.map(({ targetId, words, value, numerator, denominator, note }) =>
    [targetId, words, value, numerator, denominator, note].map((cell) =>
      cell ? { value: cell.replace(/^(-?\d+)\.(\d+)$/, '$1,$2'), type: String } : null,
    ),
  ),
];
