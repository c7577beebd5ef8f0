import type { Edge, Item } from '../grammar/model.js';

/** `Năm 2026, quý II và quý IV`, `trong năm (tháng 6)`: a year before its parts says only whose they are. */
export function withinYear(run: readonly (Edge & Item)[]): readonly (Edge & Item)[] {
  const [whole, ...parts] = run;
  if (!whole || !isYear(whole) || !parts.every(isPartOfYear)) return run;
  const [part] = parts;
  const isNamed = part?.joint === 'aside' || (part?.joint === 'comma' && whole.stretch.year);
  if (!part || !isNamed) return run;
  const { year } = whole.stretch;
  return parts.map((one, i) => ({
    ...one,
    joint: i === 0 ? whole.joint : one.joint,
    stretch: { ...one.stretch, ...(year && { year }) },
  }));
}

/** `Tháng 2 (tuần 1)`, `tháng 3 (ngày 15)`: of the month before it. */
export const withinMonth = (run: readonly (Edge & Item)[]): readonly (Edge & Item)[] =>
  run.map((edge, i) => {
    const whole = run[i - 1];
    const isOpen = edge.joint === 'aside' && !edge.from && edge.stretch.first === undefined;
    if (!isOpen || edge.stretch.each || !whole || !isMonth(whole)) return edge;
    const { first = 0, last = 0, year } = whole.stretch;
    return { ...edge, stretch: { ...edge.stretch, first, last, ...(year && { year }) } };
  });

const isMonth = ({ from, stretch }: Edge): boolean =>
  !from && stretch.unit === 'month' && !stretch.cut && stretch.first !== undefined;

const isYear = ({ how, from, stretch }: Edge): boolean =>
  how === 'in' && !from && stretch.unit === 'year' && stretch.until === undefined;

const isPartOfYear = ({ how, from, stretch }: Edge): boolean =>
  how === 'in' && !from && !stretch.year && !stretch.each && partsOfYear.includes(stretch.unit);

const partsOfYear: readonly Edge['stretch']['unit'][] = ['day', 'month', 'quarter', 'months'];
