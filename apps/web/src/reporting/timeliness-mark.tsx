import { Mark } from '../parts/marks.js';
import type { Tone } from '../theme/tokens.js';
import type { Standing } from './reporting-types.js';

type Timeliness = Standing['timeliness'];

const told: Readonly<Record<Timeliness, readonly [name: string, tone: Tone]>> = {
  onTime: ['Đúng hạn', 'done'],
  late: ['Muộn', 'soon'],
  missing: ['Thiếu', 'late'],
  notDue: ['Chưa đến hạn', 'neutral'],
  waived: ['Không phải nộp', 'neutral'],
};

/** How a unit kept the time of a period, in words. */
export const TimelinessMark = ({ timeliness }: { readonly timeliness: Timeliness }) => {
  const [name, tone] = told[timeliness];
  return <Mark tone={tone}>{name}</Mark>;
};
