/** Width of a text in points. */
export type Ruler = (text: string) => number;

/** How many lines a ragged paragraph takes at a width, each line as full as it can be. */
export function linesAt(text: string, width: number, ruler: Ruler): number {
  const space = ruler(' ');
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const length = ruler(word);
    const start = used === 0 ? 0 : used + space;
    if (start + length <= width) {
      used = start + length;
    } else {
      lines += (used === 0 ? 0 : 1) + Math.max(0, Math.ceil(length / width) - 1);
      used = length > width ? length % width : length;
    }
  }
  return lines;
}

/** The least width, to half a point, at which a paragraph takes no more lines than told. */
export function widthForLines(text: string, lines: number, ruler: Ruler): number {
  const widest = Math.max(0, ...text.split(' ').map(ruler));
  let tooNarrow = 0;
  let enough = Math.max(widest, ruler(text));
  while (enough - tooNarrow > 0.5) {
    const middle = (tooNarrow + enough) / 2;
    if (middle >= widest && linesAt(text, middle, ruler) <= lines) enough = middle;
    else tooNarrow = middle;
  }
  return enough;
}
