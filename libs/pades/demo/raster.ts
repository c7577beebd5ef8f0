import type { Picture } from '../appearance/png.js';

export type Point = readonly [x: number, y: number];
/** Closed outlines filled by the even-odd rule; pixels, origin top left. */
export type Shape = readonly (readonly Point[])[];

const steps = 4;

/** Fills shapes with one colour on a transparent picture, edges smoothed by 4 × 4 samples. */
export const rasterise = (
  width: number,
  height: number,
  colour: readonly [number, number, number],
  shapes: readonly Shape[],
): Picture => {
  const alpha = new Uint8Array(width * height);
  for (const shape of shapes) {
    const [left, right] = pixelsBetween(shape, 0, width);
    const [top, bottom] = pixelsBetween(shape, 1, height);
    for (let y = top; y < bottom; y += 1) {
      const covered = new Uint8Array(width);
      for (let step = 0; step < steps; step += 1)
        addSpans(covered, shape, y + (step + 0.5) / steps);
      for (let x = left; x < right; x += 1) {
        const share = ((covered[x] ?? 0) * 255) / (steps * steps);
        if (share > (alpha[y * width + x] ?? 0)) alpha[y * width + x] = share;
      }
    }
  }
  const rgb = Buffer.alloc(width * height * 3, Uint8Array.from(colour));
  return { width, height, rgb, alpha };
};

/** First pixel of a shape along an axis, and the one behind its last; none outside the picture. */
const pixelsBetween = (shape: Shape, axis: 0 | 1, length: number): readonly [number, number] => {
  const values = shape.flatMap((outline) => outline.map((point) => point[axis]));
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return [Math.max(0, Math.floor(least)), Math.min(length, Math.ceil(most) + 1)];
};

const addSpans = (covered: Uint8Array, shape: Shape, y: number): void => {
  const crossings = shape.flatMap((outline) => crossingsAt(outline, y)).sort((a, b) => a - b);
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const from = Math.max(0, Math.round((crossings[i] ?? 0) * steps));
    const to = Math.min(covered.length * steps, Math.round((crossings[i + 1] ?? 0) * steps));
    for (let sample = from; sample < to; sample += 1) {
      const x = Math.floor(sample / steps);
      covered[x] = (covered[x] ?? 0) + 1;
    }
  }
};

const crossingsAt = (outline: readonly Point[], y: number): readonly number[] => {
  const found: number[] = [];
  let [x1, y1] = outline.at(-1) ?? [0, 0];
  for (const [x2, y2] of outline) {
    if (y1 <= y !== y2 <= y) found.push(x1 + ((y - y1) / (y2 - y1)) * (x2 - x1));
    [x1, y1] = [x2, y2];
  }
  return found;
};
