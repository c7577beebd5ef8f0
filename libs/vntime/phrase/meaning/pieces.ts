import { daysOfAnchor } from '../calendar/due-days.js';
import type { Condition, Edge, Frequency, Item, Relative, Standing } from '../grammar/model.js';
import { isWindow, isWithin, withNarrowing } from './narrowing.js';
import { withinMonth, withinYear } from './parts-of-a-whole.js';

/** Items that mean one thing together. */
export type Piece =
  | { readonly is: 'edges'; readonly edges: readonly Edge[] }
  | Recurrence
  | Standing
  | Condition
  | Relative;

export interface Recurrence {
  readonly is: 'recurrence';
  readonly frequencies: readonly Frequency[];
  /** The days on which it falls due within its period. */
  readonly anchors: readonly Edge[];
  /** The stretch beyond which it does not go. */
  readonly bound?: Edge;
}

/** Groups the items of a phrase; undefined where two stand side by side that mean nothing together. */
export function piecesOf(items: readonly Item[]): readonly Piece[] | undefined {
  const pieces: Piece[] = [];
  for (let at = 0; at < items.length;) {
    if (saysNoMore(pieces.at(-1), items[at])) {
      at += 1;
      continue;
    }
    const run = runFrom(items, at);
    const next = joined(pieces.at(-1), run);
    if (!next) return undefined;
    if (next.replaces) pieces.pop();
    pieces.push(next.piece);
    at += run.length;
  }
  return pieces.map(withImplied);
}

/** Items of one sort that follow each other. */
function runFrom(items: readonly Item[], at: number): readonly Item[] {
  const rest = items.slice(at);
  const [first] = rest;
  if (first?.is !== 'edge' && first?.is !== 'frequency') return rest.slice(0, 1);
  const end = rest.findIndex((item, i) => i > 0 && !goesOn(rest.slice(0, i), item));
  return end < 0 ? rest : rest.slice(0, end);
}

function goesOn(run: readonly Item[], item: Item): boolean {
  if (item.is === 'frequency') return run[0]?.is === 'frequency';
  if (item.is !== 'edge' || run[0]?.is !== 'edge' || item.joint === 'next') return false;
  const comings = [...run.filter(isEdge), item].map(comingOf).filter((one) => one !== 'open');
  return new Set(comings).size < 2;
}

/** Whether a time is one of the calendar, comes again and again, or may be either. */
const comingOf = ({ stretch }: Edge): 'once' | 'each' | 'open' =>
  stretch.each ? 'each' : stretch.first === undefined ? 'open' : 'once';

interface Next {
  readonly piece: Piece;
  readonly replaces?: true;
}

/** `thường xuyên trong năm`, `thường xuyên hằng năm`: the year says nothing more. */
function saysNoMore(before: Piece | undefined, item: Item | undefined): boolean {
  if (before?.is !== 'standing' || item?.joint !== 'next') return false;
  if (item.is === 'frequency') return item.unit === 'months' && item.step === 12;
  return item.is === 'edge' && item.how === 'in' && !item.from && item.stretch.unit === 'year';
}

function joined(before: Piece | undefined, run: readonly Item[]): Next | undefined {
  const [first] = run;
  if (first?.is === 'frequency') return joinFrequencies(before, run.filter(isFrequency), first);
  if (first?.is === 'edge') return joinEdges(before, withinMonth(withinYear(run.filter(isEdge))));
  const mayFollow =
    first?.joint !== 'next' || first.is === 'condition' || before?.is === 'condition';
  return first && mayFollow ? { piece: first } : undefined;
}

/** `ngày 15 hằng tháng`, `Quý I hằng năm`: the times before a frequency are its days. */
function joinFrequencies(
  before: Piece | undefined,
  frequencies: readonly Frequency[],
  { joint }: Item,
): Next | undefined {
  const recurrence: Recurrence = { is: 'recurrence', frequencies, anchors: [] };
  if (before?.is !== 'edges')
    return mayStandAfter(before, joint) ? { piece: recurrence } : undefined;
  const { edges } = before;
  const isClose = joint === 'next' || joint === 'aside';
  // `6 tháng, hằng năm` may be two frequencies.
  const mayAnchor =
    isClose || (joint === 'comma' && edges.every((one) => one.stretch.unit !== 'months'));
  if (mayAnchor && isAnchoredIn(edges, frequencies))
    return { piece: { ...recurrence, anchors: edges }, replaces: true };
  // `6 tháng đầu năm, hằng năm`: two times, or one that comes every year?
  if (joint === 'comma' && isAnchoredIn(edges, frequencies)) return undefined;
  const bound = boundOf(edges);
  if (bound && (isClose || joint === 'comma'))
    return { piece: { ...recurrence, bound }, replaces: true };
  return isClose ? undefined : { piece: recurrence };
}

/** `hằng tháng trước ngày 25`, `hằng quý trong năm 2026`: the days of a frequency, or how far it goes. */
function joinEdges(before: Piece | undefined, run: readonly (Edge & Item)[]): Next | undefined {
  const [first] = run;
  if (!first) return undefined;
  // `05/3 (quý I)`: what a window says of the time before it, nobody knows.
  if (
    run.some(
      (edge, i) => isIdleAside(edge) && (i > 0 ? !isWindow(run[i - 1]) : before?.is === 'edges'),
    )
  )
    return undefined;
  const mayBelong = first.joint !== 'and' && first.joint !== 'line';
  if (before?.is === 'recurrence' && mayBelong) {
    const isFree = before.anchors.length === 0;
    const isSooner = run.length === 1 && first.how !== 'in' && isWithin(first, before.anchors);
    if ((isFree || isSooner) && isAnchoredIn(run, before.frequencies))
      return { piece: { ...before, anchors: run }, replaces: true };
    const bound = before.bound ? undefined : boundOf(run);
    if (bound) return { piece: { ...before, bound }, replaces: true };
    // `6 tháng (trước 15/6), hằng năm`: a parenthesis belongs to what stands before it.
    if (first.joint === 'aside') return undefined;
  }
  if (before?.is === 'edges') {
    const [window] = before.edges;
    const isPair =
      before.edges.length === 1 && isWindow(window) && run.length === 1 && first.how !== 'in';
    return isPair && window
      ? { piece: { is: 'edges', edges: [window, { ...first, narrows: 'always' }] }, replaces: true }
      : undefined;
  }
  return mayStandAfter(before, first.joint)
    ? { piece: { is: 'edges', edges: withNarrowing(run) } }
    : undefined;
}

const mayStandAfter = (before: Piece | undefined, joint: Item['joint']): boolean =>
  joint !== 'next' || before?.is === 'condition' || before?.is === 'standing';

const boundOf = (edges: readonly Edge[]): Edge | undefined =>
  edges.find(
    ({ how, from, stretch }) =>
      edges.length === 1 &&
      (how === 'in'
        ? from
          ? from.first !== undefined
          : stretch.unit === 'year'
        : how === 'by' && stretch.unit === 'year' && stretch.year !== undefined),
  );

/** Every month or quarter by the words themselves: `trước ngày 05 tháng đầu quý sau`. */
function withImplied(piece: Piece): Piece {
  if (piece.is !== 'edges' || !piece.edges.some((one) => comingOf(one) === 'each')) return piece;
  return { is: 'recurrence', frequencies: [], anchors: piece.edges };
}

/** All of these are due days within the period of the one frequency. */
const isAnchoredIn = (edges: readonly Edge[], frequencies: readonly Frequency[]): boolean => {
  const step = stepOf(frequencies, edges);
  return step !== undefined && edges.every((one) => daysOfAnchor(one, step) !== undefined);
};

/**
 * The months within which these days fall, of a single frequency; several have none in common. `02
 * lần/năm (tháng 6 và tháng 12)` names each of its times in the year.
 */
export function stepOf(
  frequencies: readonly Frequency[],
  edges: readonly Edge[],
): number | undefined {
  const [one] = frequencies;
  if (frequencies.length !== 1 || one?.unit !== 'months') return undefined;
  // `mỗi tháng 2 lần, vào ngày 1 và ngày 15`
  if (one.times && one.times !== edges.length) return undefined;
  const namesAll = one.step > 1 && edges.length > 1 && edges.length === 12 / one.step;
  return namesAll ? 12 : one.step;
}

const isIdleAside = ({ joint, how }: Edge & Item): boolean => joint === 'aside' && how === 'in';

const isEdge = (item: Item): item is Edge & Item => item.is === 'edge';

const isFrequency = (item: Item): item is Frequency & Item => item.is === 'frequency';
