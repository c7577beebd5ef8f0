import type { Edge, Item } from '../grammar/model.js';

/** `Trong quý I, trước ngày 15/3`, `quý I (trước 05/3), năm (trước 05/12)`: when the first ends. */
export const withNarrowing = (run: readonly (Edge & Item)[]): readonly Edge[] =>
  run.map((edge, i) => {
    const isAside = edge.joint === 'aside' && isWindow(run[i - 1]);
    if (isAside && edge.how === 'in') return { ...edge, restates: true };
    const isPair = i === 1 && run.length === 2 && edge.joint === 'comma' && run[0]?.how === 'in';
    if (isAside) return { ...edge, narrows: 'always' };
    if (!isPair || edge.how === 'in') return edge;
    // `Quý I, trước ngày 15/12` are two times; `trong tháng 4, chậm nhất 05/5` is one that does not end so.
    return { ...edge, narrows: edge.how === 'by' ? 'always' : 'within' };
  });

/** `Quý IV hằng năm, trước ngày 15/12`: the day on which that window ends. */
export function isWithin({ stretch }: Edge, [window, another]: readonly Edge[]): boolean {
  if (!window || another || !isWindow(window) || window.from || stretch.first === undefined)
    return false;
  const { first = 0, last = 0 } = window.stretch;
  return stretch.first >= first && stretch.first <= last;
}

/** Several days, named as such. */
export const isWindow = (edge: Edge | undefined): boolean =>
  edge?.how === 'in' && (edge.from !== undefined || edge.stretch.unit !== 'day');
