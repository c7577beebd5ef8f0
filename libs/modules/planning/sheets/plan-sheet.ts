import {
  dayCell,
  framedCell,
  numberCell,
  percentCell,
  sheetFont,
  sheetHead,
  sheetOptions,
  textCell,
} from '#platform';
import writeSheet from 'write-excel-file/node';
import type { TargetView } from '../told-target.js';
import type { TaskSummary } from '../told-task.js';
import { leadOf, taskCells, taskColumns, taskWidths } from './task-row.js';

interface PlanSheet {
  readonly title: string;
  readonly symbol: string;
  readonly targets: readonly TargetView[];
  readonly tasks: readonly TaskSummary[];
}

/** A plan as it stands today: one sheet of targets, one of tasks (Office Open XML). */
export const planSheet = ({ title, symbol, targets, tasks }: PlanSheet): Promise<Buffer> =>
  writeSheet(
    [
      {
        ...sheetOptions(targetWidths),
        sheet: 'Chỉ tiêu',
        data: [...sheetHead(`${symbol} ${title}`, targetColumns), ...targets.map(targetRow)],
      },
      {
        ...sheetOptions(taskWidths),
        sheet: 'Nhiệm vụ',
        data: [
          ...sheetHead(`${symbol} ${title}`, taskColumns),
          ...tasks.map((task) => taskCells(task).map(framedCell)),
        ],
      },
    ],
    sheetFont,
  ).toBuffer();

const targetColumns = [
  ...['TT', 'Lĩnh vực', 'Chỉ tiêu', 'Mức đạt', 'Mức đạt (số)', 'Chủ trì', 'Gần nhất'],
  ...['Số liệu đến ngày', 'Đánh giá'],
];
const targetWidths = [6, 28, 60, 18, 14, 36, 12, 18, 16];

const targetRow = ({ number, fieldTitle, words, measure, latest, ...one }: TargetView) =>
  [
    ...[number, fieldTitle, words, one.measureText ?? 'Chưa rõ'].map(textCell),
    ...[figureCell(measure, wantedFigure(measure)), textCell(leadOf(one))],
    ...[figureCell(measure, latest?.value), latest && dayCell(latest.to), textCell(one.lightName)],
  ].map(framedCell);

const wantedFigure = (measure: TargetView['measure']) =>
  measure?.kind === 'done' ? undefined : measure?.value;

const figureCell = (measure: TargetView['measure'], value: string | undefined) =>
  value !== undefined && (measure?.kind === 'percent' ? percentCell(value) : numberCell(value));
