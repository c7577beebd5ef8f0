import type { Sheet } from './raster.js';

/** How bright the bare paper is at a pixel, by channel. */
export type PaperAt = (x: number, y: number, channel: number) => number;

const cellsAcross = 24;
const smallestCell = 16;
/** Among the pixels of a neighbourhood, those above this share are taken for bare paper. */
const paperShare = 0.8;

/**
 * The brightness of the paper, which a photograph lights unevenly: measured in cells with their
 * neighbours and passed smoothly from one cell to the next.
 */
export const paperOf = (sheet: Sheet): PaperAt => {
  const side = Math.max(smallestCell, Math.ceil(Math.max(sheet.width, sheet.height) / cellsAcross));
  const columns = Math.ceil(sheet.width / side);
  const rows = Math.ceil(sheet.height / side);
  const counts = countsByCell(sheet, side, columns, rows);
  const levels = new Float32Array(columns * rows * 3);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      for (let k = 0; k < 3; k += 1) {
        levels[(row * columns + column) * 3 + k] = levelAround(
          counts,
          columns,
          rows,
          column,
          row,
          k,
        );
      }
    }
  }
  return (x, y, channel) => {
    const [across, down] = [between(x / side - 0.5, columns), between(y / side - 0.5, rows)];
    const at = (row: number, column: number): number =>
      levels[(row * columns + column) * 3 + channel] ?? 255;
    const upper = mix(at(down.from, across.from), at(down.from, across.to), across.share);
    const lower = mix(at(down.to, across.from), at(down.to, across.to), across.share);
    return mix(upper, lower, down.share);
  };
};

const countsByCell = (
  { width, height, rgb }: Sheet,
  side: number,
  columns: number,
  rows: number,
): Uint32Array => {
  const counts = new Uint32Array(columns * rows * 3 * 256);
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor(y / side) * columns;
    for (let x = 0; x < width; x += 1) {
      const cell = (row + Math.floor(x / side)) * 3;
      for (let k = 0; k < 3; k += 1) {
        const bin = (cell + k) * 256 + (rgb[(y * width + x) * 3 + k] ?? 0);
        counts[bin] = (counts[bin] ?? 0) + 1;
      }
    }
  }
  return counts;
};

const levelAround = (
  counts: Uint32Array,
  columns: number,
  rows: number,
  column: number,
  row: number,
  channel: number,
): number => {
  const bins = new Uint32Array(256);
  let total = 0;
  for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y += 1) {
    for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x += 1) {
      const start = ((y * columns + x) * 3 + channel) * 256;
      for (let value = 0; value < 256; value += 1) {
        bins[value] = (bins[value] ?? 0) + (counts[start + value] ?? 0);
        total += counts[start + value] ?? 0;
      }
    }
  }
  let passed = 0;
  const level = bins.findIndex((count) => (passed += count) >= total * paperShare);
  return Math.max(1, level);
};

const between = (at: number, count: number): { from: number; to: number; share: number } => {
  const from = Math.min(count - 1, Math.max(0, Math.floor(at)));
  return { from, to: Math.min(count - 1, from + 1), share: Math.min(1, Math.max(0, at - from)) };
};

const mix = (a: number, b: number, share: number): number => a + (b - a) * share;
