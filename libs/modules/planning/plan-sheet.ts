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

const targetColumns = ['TT', 'Lĩnh vực', 'Chỉ tiêu', 'Mức đạt', 'Chủ trì', 'Gần nhất', 'Đánh giá'];
const targetWidths = [6, 28, 60, 18, 36, 14, 16];
const taskColumns = [
  ...['TT', 'Lĩnh vực', 'Nhiệm vụ', 'Chủ trì', 'Phối hợp', 'Thời gian', 'Hạn gần nhất'],
  ...['Trạng thái', 'Tiến độ (%)', 'Quá hạn (ngày)', 'Sản phẩm'],
];
const taskWidths = [6, 28, 60, 30, 30, 24, 14, 26, 12, 14, 12];

const targetRow = (one: TargetView) =>
  [
    ...[one.number, one.fieldTitle, one.words, one.measureText ?? 'Chưa rõ', leadOf(one)],
    ...[one.latest?.value.replace('.', ',') ?? '', one.lightName],
  ].map(cell);

const taskRow = (one: TaskSummary) =>
  [
    ...[one.number, one.fieldTitle, one.action, leadOf(one), helpersOf(one), one.time ?? ''],
    ...[one.dueOn?.split('-').reverse().join('/') ?? '', one.stateName, String(one.percent)],
    ...[one.late ? String(one.daysLate) : '', `${one.productsDelivered}/${one.products}`],
  ].map(cell);

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
  columns.map((value) => ({ ...boxed, value, fontWeight: 'bold', align: 'center' })),
];

const boxed = { type: String, wrap: true, borderStyle: 'thin', alignVertical: 'top' } as const;

/** Always text: neither a formula nor a date is ever guessed from what people wrote. */
const cell = (value: string): CellObject => ({ ...boxed, value, format: '@' });
