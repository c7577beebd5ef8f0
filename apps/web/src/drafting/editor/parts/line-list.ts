/** One place up or down; at the ends nothing moves. */
export function moved<Line extends { readonly id: string }>(
  lines: readonly Line[],
  id: string,
  by: 1 | -1,
): readonly Line[] {
  const at = lines.findIndex((line) => line.id === id);
  const line = lines[at];
  if (!line || at + by < 0 || at + by >= lines.length) return lines;
  return lines.toSpliced(at, 1).toSpliced(at + by, 0, line);
}
