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
    const heights = shape.flatMap((outline) => outline.map(([, y]) => y));
    const [top, bottom] = [Math.min(...heights), Math.max(...heights)];
    for (let y = Math.max(0, Math.floor(top)); y < Math.min(height, bottom + 1); y += 1) {
      const covered = new Uint8Array(width);
      for (let step = 0; step < steps; step += 1)
        addSpans(covered, shape, y + (step + 0.5) / steps);
      covered.forEach((samples, x) => {
        const share = (samples * 255) / (steps * steps);
        if (share > (alpha[y * width + x] ?? 0)) alpha[y * width + x] = share;
      });
    }
  }
  const rgb = new Uint8Array(width * height * 3);
  for (let i = 0; i < rgb.length; i += 3) rgb.set(colour, i);
  return { width, height, rgb, alpha };
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

const crossingsAt = (outline: readonly Point[], y: number): readonly number[] =>
  outline.flatMap(([x1, y1], i) => {
    const [x2, y2] = outline[(i + 1) % outline.length] ?? [x1, y1];
    if (y1 <= y === y2 <= y) return [];
    return [x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)];
  });
