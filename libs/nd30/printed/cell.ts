import type { PrintedCell } from './printed.js';

type CellOptions = Partial<Omit<PrintedCell, 'column' | 'paragraphs'>>;

/** A cell of whole paragraphs; breaks inside words come once its width is known. */
export const cell = (
  column: number,
  paragraphs: readonly string[],
  options: CellOptions = {},
): PrintedCell => ({
  column,
  paragraphs: paragraphs.map((text) => [text]),
  centred: false,
  bold: false,
  columns: 1,
  rows: 1,
  ...options,
});

/** The same cell with its row's number before the first paragraph. */
export function withLabel(printed: PrintedCell, label: string | undefined): PrintedCell {
  if (!label) return printed;
  const [[first = ''] = [], ...rest] = printed.paragraphs;
  return { ...printed, centred: false, paragraphs: [[`${label}. ${first}`], ...rest] };
}

export const plainText = ({ paragraphs }: PrintedCell): string[] =>
  paragraphs.map((pieces) => pieces.join(''));
