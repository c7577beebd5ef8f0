import type { Page } from './pages.js';
import type { PdfView } from './pdf/file.js';
import { malformed } from './pdf/lexer.js';
import { boxOf, type Box } from './pdf/numbers.js';
import { isDict, isRef, numberOf, type PdfObject } from './pdf/objects.js';

/** The turn of a page as people see it, clockwise, and what of it they see. */
interface SeenPage {
  readonly turn: 0 | 90 | 180 | 270;
  readonly box: Box;
}

/** Where something upright stands on a page that may be turned. */
export interface UprightPlace {
  /** [left, bottom, right, top] in the page's own coordinates. */
  readonly rect: readonly number[];
  /** For the appearance, so that it reads upright (ISO 32000-1 §12.5.5). */
  readonly matrix: readonly number[];
}

/**
 * The place of a box in the top right corner of a page as it is seen, `margin` points from its
 * edges (ISO 32000-1 §7.7.3.3: CropBox and Rotate, which may be inherited).
 */
export const topRightCorner = (
  view: PdfView,
  page: Page,
  size: { readonly width: number; readonly height: number },
  margin: { readonly right: number; readonly top: number },
): UprightPlace => {
  const { turn, box } = seenPage(view, page);
  const [left, bottom, right, top] = box;
  const { width, height } = size;
  const matrix = matrices[turn];
  switch (turn) {
    case 0:
      return {
        matrix,
        rect: from(right - margin.right - width, top - margin.top - height, width, height),
      };
    case 90:
      return { matrix, rect: from(left + margin.top, top - margin.right - width, height, width) };
    case 180:
      return { matrix, rect: from(left + margin.right, bottom + margin.top, width, height) };
    case 270:
      return {
        matrix,
        rect: from(right - margin.top - height, bottom + margin.right, height, width),
      };
  }
};

const from = (left: number, bottom: number, width: number, height: number): readonly number[] => [
  left,
  bottom,
  left + width,
  bottom + height,
];

const matrices: Readonly<Record<SeenPage['turn'], readonly number[]>> = {
  0: [1, 0, 0, 1, 0, 0],
  90: [0, 1, -1, 0, 0, 0],
  180: [-1, 0, 0, -1, 0, 0],
  270: [0, -1, 1, 0, 0, 0],
};

/** Throws `PdfIsMalformed` where a page says no size. */
export const seenPage = (view: PdfView, page: Page): SeenPage => {
  const box = boxOf(view, inherited(view, page, 'CropBox') ?? inherited(view, page, 'MediaBox'));
  if (!box) throw malformed(0, '/MediaBox');
  const turned = numberOf(inherited(view, page, 'Rotate')) ?? 0;
  const turn = (((turned % 360) + 360) % 360) as SeenPage['turn'];
  if (!(turn in matrices)) throw malformed(0, '/Rotate');
  return { turn, box };
};

const highestTree = 64;

/** What a page or a node of the tree above it says (ISO 32000-1 §7.7.3.4). */
export const inherited = (view: PdfView, page: Page, key: string): PdfObject | undefined => {
  let node = page.dict;
  for (let level = 0; level < highestTree; level += 1) {
    const found = view.resolve(node.entries.get(key));
    if (found !== null) return found;
    const parent = node.entries.get('Parent');
    const above = isRef(parent) ? view.get(parent) : null;
    if (!isDict(above)) return undefined;
    node = above;
  }
  return undefined;
};
