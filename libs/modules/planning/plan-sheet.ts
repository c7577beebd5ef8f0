import { dayCell, numberCell, percentCell, textCell } from '#platform';
import writeSheet, { type CellObject, type SheetData } from 'write-excel-file/node';
import type { TargetView } from './told-target.js';
import type { TaskSummary } from './told-task.js';

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
        data: [...head(`${symbol} ${title}`, targetColumns), ...targets.map(targetRow)],
      },
      {
        ...sheetOptions(taskWidths),
        sheet: 'Nhiệm vụ',
        data: [...head(`${symbol} ${title}`, taskColumns), ...tasks.map(taskRow)],
      },
    ],
    { fontFamily: 'Times New Roman', fontSize: 11 },
  ).toBuffer();

const sheetOptions = (widths: readonly number[]) => ({
  columns: widths.map((width) => ({ width })),
  orientation: 'landscape' as const,
  stickyRowsCount: 2,
});

const targetColumns = [
  ...['TT', 'Lĩnh vực', 'Chỉ tiêu', 'Mức đạt', 'Mức đạt (số)', 'Chủ trì', 'Gần nhất'],
  ...['Số liệu đến ngày', 'Đánh giá'],
];
const targetWidths = [6, 28, 60, 18, 14, 36, 12, 18, 16];
const taskColumns = [
  ...['TT', 'Lĩnh vực', 'Nhiệm vụ', 'Chủ trì', 'Phối hợp', 'Thời gian', 'Hạn gần nhất'],
  ...['Trạng thái', 'Tiến độ', 'Quá hạn, xong muộn (ngày)', 'Số sản phẩm', 'Sản phẩm đã có'],
];
const taskWidths = [6, 28, 60, 30, 30, 24, 14, 26, 10, 16, 14, 16];

const targetRow = ({ number, fieldTitle, words, measure, latest, ...one }: TargetView) =>
  [
    ...[number, fieldTitle, words, one.measureText ?? 'Chưa rõ'].map(textCell),
    ...[figureCell(measure, wantedFigure(measure)), textCell(leadOf(one))],
    ...[figureCell(measure, latest?.value), latest && dayCell(latest.to), textCell(one.lightName)],
  ].map(framed);

const taskRow = (one: TaskSummary) =>
  [
    ...[one.number, one.fieldTitle, one.action, leadOf(one), helpersOf(one)].map(textCell),
    ...[
      textCell(one.time ?? ''),
      one.dueOn === null ? null : dayCell(one.dueOn),
      textCell(one.stateName),
    ],
    ...[percentCell(String(one.percent)), one.late && numberCell(String(one.daysLate))],
    ...[one.products, one.productsDelivered].map((count) => numberCell(String(count))),
  ].map(framed);

const wantedFigure = (measure: TargetView['measure']) =>
  measure?.kind === 'done' ? undefined : measure?.value;

const figureCell = (measure: TargetView['measure'], value: string | undefined) =>
  value !== undefined && (measure?.kind === 'percent' ? percentCell(value) : numberCell(value));

type Named = Pick<TaskSummary, 'lead' | 'leadIsEverybody' | 'with' | 'withIsEverybody'>;

const leadOf = ({ lead, leadIsEverybody }: Named): string =>
  leadIsEverybody ? everybody : lead.map(({ name }) => name).join(', ');
const helpersOf = ({ with: helpers, withIsEverybody }: Named): string =>
  withIsEverybody ? everybody : helpers.map(({ name }) => name).join(', ');
const everybody = 'Các khoa, phòng';

const head = (title: string, columns: readonly string[]): SheetData => [
  [
    { value: title, columnSpan: columns.length, fontWeight: 'bold', align: 'center' },
    ...columns.slice(1).map(() => null),
  ],
  columns.map((value) => ({ ...frame, value, fontWeight: 'bold', align: 'center' })),
];

const frame = { wrap: true, borderStyle: 'thin', alignVertical: 'top' } as const;

const framed = (cell: CellObject | false | null): CellObject => ({ ...frame, ...cell });
