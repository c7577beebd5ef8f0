/** One thing a place up or down among its like; at the edge all stays as it is. */
export function moved<One extends { readonly id: string }>(
  all: readonly One[],
  id: string,
  by: 1 | -1,
): readonly One[] {
  const from = all.findIndex((one) => one.id === id);
  const [one, neighbour] = [all[from], all[from + by]];
  return one && neighbour ? all.with(from, neighbour).with(from + by, one) : all;
}
