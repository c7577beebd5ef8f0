import type { boardsContract, ReplyOf } from '#contracts';
import {
  framedCell,
  numberCell,
  percentCell,
  sheetFont,
  sheetHead,
  sheetOptions,
  textCell,
} from '#platform';
import writeSheet from 'write-excel-file/node';
import type { TaskSummary } from '../told-task.js';
import { taskCells, taskColumns, taskWidths } from './task-row.js';

type Board = ReplyOf<typeof boardsContract.groups>;
type Figures = Board['total'];

interface BoardSheet {
  /** `đơn vị`, `lĩnh vực` */
  readonly by: string;
  readonly title: string;
  readonly board: Board;
  readonly due: readonly TaskSummary[];
  readonly overdue: ReplyOf<typeof boardsContract.overdue>['units'];
}

/** What is followed, as a workbook: the figures by group, what is due soon, what is late by unit. */
export const boardSheet = ({ by, title, board, due, overdue }: BoardSheet): Promise<Buffer> =>
  writeSheet(
    [
      {
        ...sheetOptions([40, ...figureColumns.map(() => 13)]),
        sheet: `Theo ${by}`,
        data: [
          ...sheetHead(`${title} theo ${by}`, [
            begun(by),
            ...figureColumns,
            `Đến hạn ${board.soonDays} ngày`,
          ]),
          ...[...board.groups, board.total].map(figureCells),
        ],
      },
      {
        ...sheetOptions([16, ...taskWidths]),
        sheet: `Đến hạn ${board.soonDays} ngày`,
        data: [
          ...sheetHead(`Nhiệm vụ đến hạn trong ${board.soonDays} ngày`, [
            'Kế hoạch',
            ...taskColumns,
          ]),
          ...due.map((task) => [textCell(task.planSymbol), ...taskCells(task)].map(framedCell)),
        ],
      },
      {
        ...sheetOptions([30, 16, ...taskWidths]),
        sheet: 'Quá hạn theo đơn vị',
        data: [
          ...sheetHead('Nhiệm vụ quá hạn theo đơn vị', ['Đơn vị', 'Kế hoạch', ...taskColumns]),
          ...overdue.flatMap(({ unitName, tasks }) =>
            tasks.map((task) =>
              [...[unitName, task.planSymbol].map(textCell), ...taskCells(task)].map(framedCell),
            ),
          ),
        ],
      },
    ],
    sheetFont,
  ).toBuffer();

const figureColumns = [
  ...['Chỉ tiêu', 'Đạt', 'Gần đạt', 'Chưa đạt', 'Chưa có số liệu'],
  ...['Nhiệm vụ', 'Chờ tiếp nhận', 'Đang làm', 'Chờ xác nhận', 'Đã xác nhận'],
  ...['Tiến độ', 'Quá hạn', 'Xong muộn'],
];

const figureCells = ({ name, targets, lights, tasks, byState, ...one }: Figures) =>
  [
    textCell(name),
    ...[targets, lights.met, lights.near, lights.behind, lights.none].map(counted),
    ...[tasks, byState.assigned, byState.accepted + byState.inProgress].map(counted),
    ...[byState.reportedDone, byState.confirmed].map(counted),
    one.meanPercent === null ? null : percentCell(String(one.meanPercent)),
    ...[one.late, one.doneLate, one.dueSoon].map(counted),
  ].map(framedCell);

const counted = (count: number) => numberCell(String(count));

const begun = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
