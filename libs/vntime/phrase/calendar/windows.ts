import { dayAfter } from '../../working-calendar.js';
import type { Edge } from '../grammar/model.js';
import type { Window } from '../schedule.js';
import { complete, type Dated, type DatedEdge } from './complete.js';
import { spanOf, type Span } from './span-of.js';

/** The windows of a list of times, in its order; undefined when one has no day or would be a guess. */
export function windowsOf(edges: readonly Edge[], planYear: number): Window[] | undefined {
  const windows = complete(edges, planYear)?.map(windowOf);
  if (!windows?.every((one) => one !== undefined)) return undefined;
  return narrowed(windows, edges);
}

function windowOf({ how, from, end }: DatedEdge): Window | undefined {
  const span = datedSpan(end);
  const isVague = end.stretch.vague ?? from?.stretch.vague === 'whole';
  if (!span || isVague || (how === 'before' && end.stretch.isTail)) return undefined;
  // How long the feast lasts, nobody says.
  if (end.stretch.lunarYear && how !== 'before') return undefined;
  const due = how === 'before' ? dayAfter(span.from, -1) : span.due;
  if (from) {
    const start = datedSpan(from)?.from;
    return start !== undefined && start <= due ? { from: start, due } : undefined;
  }
  const isWindow = how === 'in' && end.stretch.unit !== 'day';
  return isWindow ? { from: span.from, due } : { due };
}

const datedSpan = ({ stretch, year, until }: Dated): Span | undefined =>
  spanOf(stretch, year, until);

/** `Quý I/2026 (trước ngày 15/3)`: one window that ends sooner; `(tháng 2)`: one of its parts; one said twice is one. */
function narrowed(windows: readonly Window[], edges: readonly Edge[]): Window[] | undefined {
  const told: Window[] = [];
  for (const [i, window] of windows.entries()) {
    const { narrows, restates } = edges[i] ?? {};
    const before = told.at(-1);
    const isSame = before?.from === window.from && before?.due === window.due;
    const isWithin =
      before?.from !== undefined && before.from <= window.due && window.due <= before.due;
    const isPart = isWithin && before.from <= (window.from ?? window.due);
    if ((restates && !isPart) || (narrows === 'always' && !isWithin)) return undefined;
    if (restates && !isSame) told.splice(-1, 1, window);
    else if (narrows && isWithin) told.splice(-1, 1, { ...before, due: window.due });
    else if (!restates) told.push(window);
  }
  return told;
}
