import { writtenFigure } from '../../parts/figures.js';
import type { TaskLine } from './return-types.js';

/** How far a task is, as its unit says it. */
export const saidStates: Readonly<Record<NonNullable<TaskLine['state']>, string>> = {
  notStarted: 'Chưa thực hiện',
  inProgress: 'Đang thực hiện',
  done: 'Đã hoàn thành',
  cannot: 'Không thực hiện được',
};

/** Whatever a return says, as people write it: numbers, states of tasks, words as they are. */
export function writtenValue(value: string | null): string {
  if (value === null || value === '') return 'để trống';
  if (value in saidStates) return saidStates[value as keyof typeof saidStates];
  return /^-?\d+(\.\d+)?$/.test(value) ? writtenFigure(value) : value;
}
