import { Mark } from '../parts/marks.js';
import { writtenDay } from '../parts/times.js';
import type { TargetRow, TaskRow } from './plan-types.js';

type Units = Pick<TaskRow, 'lead' | 'leadIsEverybody' | 'withoutUnit'>;

/** "Phòng TCHC, Phòng KHNV", "Tất cả khoa, phòng". */
export const unitsInWords = (units: TaskRow['lead'], areEverybody: boolean): string =>
  areEverybody ? 'Tất cả khoa, phòng, trạm' : units.map(({ name }) => name).join(', ');

/** Who answers for a row; says so when nobody does. */
export function LeadUnits({ row: { lead, leadIsEverybody, withoutUnit } }: { row: Units }) {
  return (
    <>
      {unitsInWords(lead, leadIsEverybody)}{' '}
      {withoutUnit && <Mark tone="late">Chưa có đơn vị chủ trì</Mark>}
    </>
  );
}

/** The time as the plan says it, and the day it was understood as. */
export function DueDay({ row: { time, dueOn, endsOn } }: { row: TaskRow }) {
  const days = dueOn && endsOn && dueOn !== endsOn ? `${writtenDay(dueOn)}, xong ` : '';
  const last = endsOn ?? dueOn;
  return (
    <span className="figures">
      {last ? `${days}${writtenDay(last)}` : 'Chưa có ngày'}
      {time && <div className="soft">{time}</div>}
    </span>
  );
}

/** Newest value of a target beside what is wanted. */
export const wanted = ({ measureText }: Pick<TargetRow, 'measureText'>): string =>
  measureText ?? 'Chưa đọc được mức đạt';
