import { nfc } from '#kernel';
import { writePng } from '../appearance/png.js';
import { rasterise, type Point } from './raster.js';
import { ring, star, stroke, textOnCircle } from './shapes.js';

const red = [205, 20, 28] as const;
const blue = [22, 58, 168] as const;
const pixelsPerMm = 12;

/**
 * FOR TESTS AND THE DEMO ONLY: a round red seal of 36 mm that says "THỬ NGHIỆM" and the body's
 * name, PNG with opacity at 12 pixels/mm. `font` is a TrueType program with Vietnamese letters.
 */
export const makeDemoSeal = (font: Uint8Array, bodyName: string): Uint8Array => {
  const side = 36 * pixelsPerMm;
  const centre: Point = [side / 2, side / 2];
  const around = nfc(bodyName).toUpperCase();
  const shapes = [
    ring(centre, side / 2 - 1, 9),
    ring(centre, side / 2 - 16, 3),
    ring(centre, side / 2 - 84, 3),
    star(centre, 78),
    ...textOnCircle(font, around, {
      centre,
      radius: 148,
      size: sizeFor(around),
      middle: 0,
      outward: true,
    }),
    ...textOnCircle(font, 'THỬ NGHIỆM', {
      centre,
      radius: 176,
      size: 40,
      middle: Math.PI,
      outward: false,
    }),
  ];
  return writePng(rasterise(side, side, red, shapes), pixelsPerMm * 1000);
};

/** A long name is set smaller, so that it never meets the mark below. */
const sizeFor = (text: string): number => Math.min(40, 900 / text.length);

/**
 * FOR TESTS AND THE DEMO ONLY: blue strokes that look like a signature and differ by name,
 * 54 × 24 mm, PNG with opacity.
 */
export const makeDemoHandwriting = (name: string): Uint8Array => {
  const [width, height] = [54 * pixelsPerMm, 24 * pixelsPerMm];
  const letters = [...nfc(name)].map((letter) => letter.codePointAt(0) ?? 0);
  const wave = (k: number): number => ((letters[k % letters.length] ?? 0) % 17) / 17;
  const points = Array.from({ length: 240 }, (_, i): Point => {
    const t = i / 240;
    const x = width * (0.08 + 0.8 * t + 0.05 * Math.sin(t * 40 * (0.6 + wave(0) / 2)));
    const swing =
      Math.sin(t * (26 + 10 * wave(1))) * (0.34 - 0.24 * t) + 0.09 * Math.sin(t * 71 + wave(2) * 6);
    return [x, height * (0.5 - 0.04 * t + swing)];
  });
  const flourish = Array.from({ length: 60 }, (_, i): Point => {
    const t = i / 60;
    return [
      width * (0.94 - 0.75 * t),
      height * (0.62 + 0.2 * Math.sin(t * 3.1 + wave(3)) - 0.1 * t),
    ];
  });
  const shapes = [
    ...stroke(points, (t) => 4 + 3 * Math.abs(Math.sin(t * 19))),
    ...stroke(flourish, (t) => 5 * Math.sin(Math.PI * t) + 2),
  ];
  return writePng(rasterise(width, height, blue, shapes), pixelsPerMm * 1000);
};
