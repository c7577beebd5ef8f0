import type { ReturnContent } from '#contracts';
import { numberCell, numberToEdit, textCell } from '#platform';
import writeSheet, { type SheetData } from 'write-excel-file/node';
import { returnColumns, taskStates } from './return-columns.js';

/** The targets and tasks of a return to be filled in elsewhere (Office Open XML). */
export const returnSheet = (content: ReturnContent): Promise<Buffer> =>
  writeSheet(rowsOf(content), {
    sheet: 'Phiếu báo cáo',
    columns: [38, 60, 12, 12, 12, 40, 22, 12, 40, 40, 40].map((width) => ({ width })),
    orientation: 'landscape',
    stickyRowsCount: 1,
  }).toBuffer();

const rowsOf = ({ targets, tasks }: ReturnContent): SheetData => [
  returnColumns.map((value) => ({ value, fontWeight: 'bold' as const })),
  ...targets.map(({ targetId, words, value, numerator, denominator, note }) => [
    ...[targetId, words].map(textCell),
    ...[value, numerator, denominator].map((figure) => figure && numberToEdit(figure)),
    note && textCell(note),
  ]),
  ...tasks.map(({ taskId, number, action, state, percent, results, difficulties, proposals }) => [
    ...[taskId, `${number} ${action}`.trim()].map(textCell),
    ...notOfTasks,
    state && textCell(taskStates[state]),
    percent === null ? null : numberCell(String(percent)),
    ...[results, difficulties, proposals].map((said) => said && textCell(said)),
  ]),
];

const notOfTasks = [null, null, null, null];
