import type { Box } from '../../pdf/numbers.js';

/** A transformation of the plane (ISO 32000-1 §8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number];

export const unmoved: Matrix = [1, 0, 0, 1, 0, 0];

/** First `a`, then `b` (§8.3.4). */
export const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[1] * b[2],
  a[0] * b[1] + a[1] * b[3],
  a[2] * b[0] + a[3] * b[2],
  a[2] * b[1] + a[3] * b[3],
  a[4] * b[0] + a[5] * b[2] + b[4],
  a[4] * b[1] + a[5] * b[3] + b[5],
];

export const moved = (x: number, y: number, matrix: Matrix): Matrix =>
  times([1, 0, 0, 1, x, y], matrix);

/** The upright box around a box that was transformed. */
export const around = ([left, bottom, right, top]: Box, matrix: Matrix): Box => {
  const corners = [left, right].flatMap((x) => [bottom, top].map((y) => moved(x, y, matrix)));
  const xs = corners.map((corner) => corner[4]);
  const ys = corners.map((corner) => corner[5]);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
};

export const overlap = (a: Box, b: Box): boolean =>
  a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
