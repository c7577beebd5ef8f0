import { annexHeading } from '../labels/label-annex.js';
import type { DocumentContent } from '../model.js';

/** How people call an annex: `Phụ lục II`, or `Phụ lục` where it is the only one. */
export const annexName = ({ annexes }: DocumentContent, index: number): string =>
  annexHeading(index, annexes.length);
