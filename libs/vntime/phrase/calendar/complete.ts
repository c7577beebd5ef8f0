import type { Edge, Stretch, Year } from '../grammar/model.js';

/** A stretch whose month and year are known. */
export interface Dated {
  readonly stretch: Stretch;
  readonly year: number;
  readonly until?: number;
}

export interface DatedEdge {
  readonly how: Edge['how'];
  readonly from?: Dated;
  readonly end: Dated;
}

/**
 * Gives each time of a list the month and year it shares with those behind it, else the plan's year.
 * Undefined where that would be a guess: `Quý IV, I/2026`, `Quý III/2025, quý IV` in a plan of 2026.
 */
export function complete(edges: readonly Edge[], planYear: number): DatedEdge[] | undefined {
  const dated: DatedEdge[] = [];
  let behind: Behind | undefined;
  for (const edge of [...edges].reverse()) {
    const end = dateOf(edge.stretch, behind, planYear);
    if (!end) return undefined;
    const from = edge.from && dateOfStart(edge.from, end, planYear);
    if (edge.from && !from) return undefined;
    dated.unshift({ how: edge.how, end, ...(from && { from }) });
    behind = {
      ...(from ?? end),
      isNamed: edge.stretch.year !== undefined || (behind?.isNamed ?? false),
    };
  }
  const isGuess = isLeftOpen(edges, dated, planYear) || isQuarterOrYear(edges);
  return isGuess ? undefined : dated;
}

type Behind = Dated & { readonly isNamed: boolean };

function dateOf(stretch: Stretch, behind: Behind | undefined, planYear: number): Dated | undefined {
  const whole = withMonth(stretch, behind?.stretch);
  if (!whole) return undefined;
  if (stretch.year) return { stretch: whole, ...yearsOf(stretch, planYear) };
  if (!behind?.isNamed) return { stretch: whole, year: planYear };
  const isSame = whole.unit === behind.stretch.unit;
  const [start, other] = [startOf(whole), startOf(behind.stretch)];
  if (isSame && start > other) return undefined;
  // `10/6 và quý I/2027` in a plan of 2026: only what is alike and earlier is surely of that year.
  const isShared = behind.year === planYear || (isSame && start < other);
  return isShared ? { stretch: whole, year: behind.year } : undefined;
}

/** The start of a range: in the year of its end, or the year before when its month is later. */
function dateOfStart(start: Stretch, end: Dated, planYear: number): Dated | undefined {
  const whole = withMonth(start, end.stretch);
  if (!whole) return undefined;
  if (start.year) {
    const { year } = yearsOf(start, planYear);
    return { stretch: whole, year };
  }
  const isLater = startOf(whole) > endOf(end.stretch);
  if (!end.stretch.year) return isLater ? undefined : { stretch: whole, year: end.year };
  const isNextYear = 'offset' in end.stretch.year && end.stretch.year.offset > 0;
  if (isNextYear && !isLater) return undefined;
  // `từ tháng 3 đến hết năm 2027` in a plan of 2026: of which March?
  const isOther = end.year !== planYear && whole.unit !== end.stretch.unit;
  if (isOther && !isLater) return undefined;
  return { stretch: whole, year: isLater ? end.year - 1 : end.year };
}

/** A day or a week without a month has the month of the one behind it. */
function withMonth(stretch: Stretch, behind: Stretch | undefined): Stretch | undefined {
  if (stretch.each) return undefined;
  if (stretch.first !== undefined) return stretch;
  if (behind?.first === undefined || behind.last === undefined) return undefined;
  const [one, other] = [stretch.cut, behind.cut];
  const areDays = stretch.unit === 'day' && behind.unit === 'day' && !behind.lunarYear;
  const areWeeks = one && other && 'week' in one && 'week' in other;
  if (!areDays && !areWeeks) return undefined;
  return { ...stretch, first: behind.first, last: behind.last };
}

/** A time without a year behind one whose year is not the plan's: which of the two, nobody knows. */
const isLeftOpen = (
  edges: readonly Edge[],
  dated: readonly DatedEdge[],
  planYear: number,
): boolean =>
  edges.some(({ stretch, from }, i) => {
    if (stretch.year || dated[i]?.end.year !== planYear) return false;
    const start = dated[i].from;
    if (from?.year && start) return !follows(start, dated[i].end);
    return dated
      .slice(0, i)
      .some(({ end }) => end.stretch.year !== undefined && end.year !== planYear);
  });

/** `Quý II, năm 2026`: the quarter of that year, or the quarter and the year? */
const isQuarterOrYear = (edges: readonly Edge[]): boolean => {
  const last = edges.at(-1)?.stretch;
  const others = edges.slice(0, -1).map(({ stretch }) => stretch);
  const isYear = last?.unit === 'year' && last.year !== undefined && !edges.at(-1)?.from;
  const areQuarters =
    others.length > 0 && others.every(({ unit, year }) => unit === 'quarter' && !year);
  return isYear && areQuarters && (others.length === 1 || others.at(-1)?.last === 12);
};

/** `05/12 năm trước đến 09/3`: the plan's year is also the first that can be meant. */
const follows = (start: Dated, end: Dated): boolean =>
  start.year === end.year ||
  (start.year === end.year - 1 && startOf(start.stretch) > startOf(end.stretch));

const yearsOf = ({ year, until }: Stretch, planYear: number): { year: number; until?: number } => ({
  year: yearOf(year, planYear),
  ...(until && { until: yearOf(until, planYear) }),
});

const yearOf = (year: Year | undefined, planYear: number): number =>
  year === undefined ? planYear : 'is' in year ? year.is : planYear + year.offset;

/** `quý II đến hết năm 2026`: what begins within the end is of its year. */
const endOf = (stretch: Stretch): number =>
  stretch.cut ? startOf(stretch) : (stretch.last ?? 0) * 100;

const startOf = ({ first = 0, cut }: Stretch): number =>
  first * 100 + (!cut ? 0 : 'day' in cut ? cut.day : 'week' in cut ? cut.week : 0);
