/** What a column asks for: all lengths in points, one length for each row of the table. */
export interface ColumnDemand {
  readonly least: number;
  readonly lengths: readonly number[];
}

const step = 4;

/**
 * Shares the page's width among columns: each gets its least, then every step goes where it
 * shortens the table most. A row is as tall as its tallest cell; the fourth power stands in for
 * that maximum, so that the second tallest counts a little too.
 */
export function shareWidth(demands: readonly ColumnDemand[], total: number): number[] {
  const leastSum = demands.reduce((sum, { least }) => sum + least, 0);
  if (leastSum >= total) return demands.map(({ least }) => (least * total) / leastSum);
  const widths = demands.map(({ least }) => least);
  for (let left = total - leastSum; left > 0; left -= step) {
    const best = greatestGain(demands, widths);
    widths[best] = (widths[best] ?? 0) + Math.min(step, left);
  }
  return widths;
}

function greatestGain(demands: readonly ColumnDemand[], widths: readonly number[]): number {
  const rowSums = heightPowers(demands, widths);
  const gains = demands.map(({ lengths }, column) => {
    const width = widths[column] ?? 1;
    return lengths.reduce((gain, length, row) => {
      const before = rowSums[row] ?? 0;
      const after = before - fourth(length / width) + fourth(length / (width + step));
      return gain + fourthRoot(before) - fourthRoot(Math.max(0, after));
    }, 0);
  });
  return gains.indexOf(Math.max(...gains));
}

const heightPowers = (demands: readonly ColumnDemand[], widths: readonly number[]): number[] =>
  (demands[0]?.lengths ?? []).map((_, row) =>
    demands.reduce((sum, { lengths }, column) => {
      return sum + fourth((lengths[row] ?? 0) / (widths[column] ?? 1));
    }, 0),
  );

// Many times faster than `**`, which this runs a hundred thousand times for a table.
const fourth = (value: number): number => value * value * value * value;
const fourthRoot = (value: number): number => Math.sqrt(Math.sqrt(value));
