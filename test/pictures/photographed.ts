import jpeg from 'jpeg-js';

export type Colour = readonly [number, number, number];

/** What is drawn, by its opacity. */
interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly alpha: Uint8Array;
}

/** A drawing in one colour on cream paper that lies half in the shade, with grain and dust. */
export function photographOf(drawing: Drawing, colour: Colour, quality = 85): Buffer {
  const [width, height] = [drawing.width + 200, drawing.height + 160];
  const data = Buffer.alloc(width * height * 4, 255);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const shade = 0.95 - 0.35 * (x / width);
      const grain = ((x * 7919 + y * 104_729) % 11) - 5;
      const [inX, inY] = [x - 100, y - 80];
      const isInside = inX >= 0 && inY >= 0 && inX < drawing.width && inY < drawing.height;
      const ink = isInside ? (drawing.alpha[inY * drawing.width + inX] ?? 0) / 255 : 0;
      const isDust = x > 20 && x < 23 && y > 20 && y < 23;
      [250, 246, 235].forEach((paper, k) => {
        const bare = paper * (1 - ink) + (colour[k] ?? 0) * ink;
        data[(y * width + x) * 4 + k] = Math.max(0, (isDust ? 40 : bare) * shade + grain);
      });
    }
  }
  return jpeg.encode({ width, height, data }, quality).data;
}
