import { dayCell, numberCell, percentCell, textCell } from '#platform';
import type { TaskSummary } from '../told-task.js';

export const taskColumns = [
  ...['TT', 'Lĩnh vực', 'Nhiệm vụ', 'Chủ trì', 'Phối hợp', 'Thời gian', 'Hạn gần nhất'],
  ...['Trạng thái', 'Tiến độ', 'Quá hạn, xong muộn (ngày)', 'Số sản phẩm', 'Sản phẩm đã có'],
];
export const taskWidths = [6, 28, 60, 30, 30, 24, 14, 26, 10, 16, 14, 16];

export const taskCells = (one: TaskSummary) => [
  ...[one.number, one.fieldTitle, one.action, leadOf(one), helpersOf(one)].map(textCell),
  ...[
    textCell(one.time ?? ''),
    one.dueOn === null ? null : dayCell(one.dueOn),
    textCell(one.stateName),
  ],
  ...[percentCell(String(one.percent)), one.late && numberCell(String(one.daysLate))],
  ...[one.products, one.productsDelivered].map((count) => numberCell(String(count))),
];

type Named = Pick<TaskSummary, 'lead' | 'leadIsEverybody' | 'with' | 'withIsEverybody'>;

export const leadOf = ({ lead, leadIsEverybody }: Named): string =>
  leadIsEverybody ? everybody : lead.map(({ name }) => name).join(', ');
const helpersOf = ({ with: helpers, withIsEverybody }: Named): string =>
  withIsEverybody ? everybody : helpers.map(({ name }) => name).join(', ');
const everybody = 'Các khoa, phòng';
