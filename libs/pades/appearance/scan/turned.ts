import type { Picture } from '../png.js';

/** The picture turned clockwise by quarter turns. */
export const turned = (picture: Picture, quarterTurns: number): Picture =>
  quarterTurns <= 0 ? picture : turned(quarterTurned(picture), quarterTurns - 1);

const quarterTurned = ({ width, height, rgb, alpha }: Picture): Picture => {
  const [turnedRgb, turnedAlpha] = [new Uint8Array(rgb.length), new Uint8Array(alpha.length)];
  for (let pixel = 0; pixel < alpha.length; pixel += 1) {
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    const to = x * height + (height - 1 - y);
    turnedAlpha[to] = alpha[pixel] ?? 0;
    for (let k = 0; k < 3; k += 1) turnedRgb[to * 3 + k] = rgb[pixel * 3 + k] ?? 0;
  }
  return { width: height, height: width, rgb: turnedRgb, alpha: turnedAlpha };
};
