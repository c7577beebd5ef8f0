import type { Mask, Sheet } from './raster.js';

export type Colour = readonly [red: number, green: number, blue: number];

/** What a picture is made in: the handwriting blue, the seal red (NĐ 30/2020 Phụ lục I.II.7.d, II.8.a). */
export type Ink = 'blue' | 'red';

const lawful: Readonly<Record<Ink, Colour>> = { blue: [22, 58, 168], red: [205, 20, 28] };
const strongest = 250;

/** The colour of the pen or pad where it is the lawful one, else the lawful colour itself. */
export const penColour = (sheet: Sheet, ink: Mask, wanted: Ink): Colour => {
  const mean = meanColour(sheet, ink);
  return isOf(wanted, mean) ? mean : lawful[wanted];
};

const meanColour = ({ rgb }: Sheet, { values }: Mask): Colour => {
  const sum = [0, 0, 0];
  let count = 0;
  values.forEach((value, pixel) => {
    if (value < strongest) return;
    count += 1;
    for (let k = 0; k < 3; k += 1) sum[k] = (sum[k] ?? 0) + (rgb[pixel * 3 + k] ?? 0);
  });
  const [red = 0, green = 0, blue = 0] = sum.map((all) => Math.round(all / Math.max(1, count)));
  return [red, green, blue];
};

const isOf = (wanted: Ink, [red, green, blue]: Colour): boolean => {
  const spread = Math.max(red, green, blue) - Math.min(red, green, blue);
  const isVivid = spread >= 0.3 * Math.max(red, green, blue);
  if (!isVivid) return false;
  return wanted === 'red'
    ? red > green + spread * 0.7 && red > blue + spread * 0.7
    : blue > red && blue > green && green <= red + spread * 0.8;
};
