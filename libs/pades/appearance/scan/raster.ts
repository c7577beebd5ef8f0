/** Colour on paper, nothing shining through: r, g, b a pixel, rows from the top. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

/** One figure of 0 to 255 a pixel. */
export interface Mask {
  readonly width: number;
  readonly height: number;
  readonly values: Uint8Array;
}

/** A rectangle of pixels; right and bottom lie outside. */
export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Averages pixels so that the longer side has at most `longest` of them; never enlarges. */
export const shrunk = (
  samples: Uint8Array,
  size: { readonly width: number; readonly height: number },
  channels: number,
  longest: number,
): { readonly width: number; readonly height: number; readonly samples: Uint8Array } => {
  const scale = Math.min(1, longest / Math.max(size.width, size.height));
  if (scale === 1) return { ...size, samples };
  const width = Math.max(1, Math.round(size.width * scale));
  const height = Math.max(1, Math.round(size.height * scale));
  const small = new Uint8Array(width * height * channels);
  for (let y = 0; y < height; y += 1) {
    const rows = span(y, height, size.height);
    for (let x = 0; x < width; x += 1) {
      const columns = span(x, width, size.width);
      for (let k = 0; k < channels; k += 1) {
        small[(y * width + x) * channels + k] = average(
          samples,
          size.width,
          channels,
          k,
          rows,
          columns,
        );
      }
    }
  }
  return { width, height, samples: small };
};

type Span = readonly [from: number, to: number];

const span = (at: number, of: number, source: number): Span => [
  Math.floor((at * source) / of),
  Math.max(Math.floor((at * source) / of) + 1, Math.floor(((at + 1) * source) / of)),
];

const average = (
  samples: Uint8Array,
  width: number,
  channels: number,
  channel: number,
  [top, bottom]: Span,
  [left, right]: Span,
): number => {
  let sum = 0;
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) sum += samples[(y * width + x) * channels + channel] ?? 0;
  }
  return Math.round(sum / ((bottom - top) * (right - left)));
};

/** The part of a mask within bounds. */
export const cropped = ({ width, values }: Mask, { left, top, right, bottom }: Bounds): Mask => {
  const part = new Uint8Array((right - left) * (bottom - top));
  for (let y = top; y < bottom; y += 1) {
    part.set(values.subarray(y * width + left, y * width + right), (y - top) * (right - left));
  }
  return { width: right - left, height: bottom - top, values: part };
};
