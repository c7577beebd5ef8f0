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
  if (!span || (how === 'before' && end.stretch.isTail)) return undefined;
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

/** `Quý I/2026 (trước ngày 15/3)`: one window that ends sooner. */
function narrowed(windows: Window[], edges: readonly Edge[]): Window[] {
  const [window, date] = windows;
  const isNarrower =
    windows.length === 2 &&
    window?.from !== undefined &&
    date?.from === undefined &&
    date !== undefined &&
    edges[1]?.narrows === true &&
    window.from <= date.due &&
    date.due <= window.due;
  return isNarrower ? [{ from: window.from, due: date.due }] : windows;
}
