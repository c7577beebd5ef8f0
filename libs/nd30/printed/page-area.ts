import type { Layout } from '../layout/layout.js';

export const millimetre = 72 / 25.4;
const a4 = { short: 210, long: 297 };

/** Size of the text area of an annex page, in points: A4 lying on its side, without margins. */
export const annexArea = ({ margins }: Layout): { width: number; height: number } => ({
  width: (a4.long - margins.left.mm - margins.right.mm) * millimetre,
  height: (a4.short - margins.top.mm - margins.bottom.mm) * millimetre,
});
