import type { Bounds, Mask } from './raster.js';

const smallestSpot = 12;
/** A spot smaller than this share of all ink is dust. */
const dustShare = 0.001;

/** Takes away dust: spots of ink that are tiny beside the whole. */
export const withoutSpecks = (ink: Mask): Mask => {
  const spots = spotsOf(ink);
  const all = spots.reduce((sum, spot) => sum + spot.length, 0);
  const values = new Uint8Array(ink.values.length);
  for (const spot of spots) {
    if (spot.length < Math.max(smallestSpot, all * dustShare)) continue;
    for (const pixel of spot) values[pixel] = ink.values[pixel] ?? 0;
  }
  return { ...ink, values };
};

/** Pixels with any ink that hang together, by side or by corner. */
const spotsOf = ({ width, height, values }: Mask): readonly (readonly number[])[] => {
  const seen = new Uint8Array(values.length);
  const spots: number[][] = [];
  for (let start = 0; start < values.length; start += 1) {
    if (seen[start] || !values[start]) continue;
    seen[start] = 1;
    const spot = [start];
    for (let next = 0; next < spot.length; next += 1) {
      const pixel = spot[next] ?? 0;
      const [x, y] = [pixel % width, Math.floor(pixel / width)];
      for (let down = Math.max(0, y - 1); down <= Math.min(height - 1, y + 1); down += 1) {
        for (let across = Math.max(0, x - 1); across <= Math.min(width - 1, x + 1); across += 1) {
          const beside = down * width + across;
          if (seen[beside] || !values[beside]) continue;
          seen[beside] = 1;
          spot.push(beside);
        }
      }
    }
    spots.push(spot);
  }
  return spots;
};

const plain = 96;

/** The smallest rectangle around all plain ink; undefined when there is none. */
export const boundsOf = ({ width, height, values }: Mask): Bounds | undefined => {
  let [left, top, right, bottom] = [width, height, 0, 0];
  values.forEach((value, pixel) => {
    if (value < plain) return;
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    left = Math.min(left, x);
    right = Math.max(right, x + 1);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y + 1);
  });
  return right > left ? { left, top, right, bottom } : undefined;
};
