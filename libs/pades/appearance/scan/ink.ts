import { paperOf } from './paper.js';
import type { Mask, Sheet } from './raster.js';

/** Below the first nothing is ink, above the second everything is (shares of the paper's light). */
const threshold = { least: 0.14, most: 0.45 } as const;
/** How softly ink begins around the threshold, so that edges stay smooth. */
const softness = 0.4;

/** How much ink lies on each pixel: what the paper would throw back there and does not. */
export const inkOf = (sheet: Sheet): Mask => {
  const { width, height, rgb } = sheet;
  const paper = paperOf(sheet);
  const dark = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let most = 0;
      for (let k = 0; k < 3; k += 1) {
        const light = paper(x, y, k);
        most = Math.max(most, (light - (rgb[(y * width + x) * 3 + k] ?? 0)) / light);
      }
      dark[y * width + x] = Math.round(255 * most);
    }
  }
  return { width, height, values: softened(dark) };
};

const softened = (dark: Uint8Array): Uint8Array => {
  const middle = Math.min(threshold.most, Math.max(threshold.least, splitOf(dark) / 255)) * 255;
  const [none, full] = [middle * (1 - softness), middle * (1 + softness)];
  return dark.map((value) => Math.max(0, Math.min(255, (255 * (value - none)) / (full - none))));
};

/** The value that best parts light from dark (Otsu's method: the widest gap between the means). */
const splitOf = (values: Uint8Array): number => {
  const counts = new Uint32Array(256);
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  const sum = counts.reduce((all, count, value) => all + count * value, 0);
  let [below, sumBelow, best, split] = [0, 0, 0, 0];
  counts.forEach((count, value) => {
    below += count;
    sumBelow += count * value;
    const above = values.length - below;
    if (below === 0 || above === 0) return;
    const gap = sumBelow / below - (sum - sumBelow) / above;
    const spread = below * above * gap * gap;
    if (spread > best) [best, split] = [spread, value];
  });
  return split;
};
