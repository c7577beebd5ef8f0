import { padesError } from '../../errors.js';
import type { Picture } from '../png.js';
import { inkOf } from './ink.js';
import { penColour, type Ink } from './pen-colour.js';
import { cropped, shrunk, type Mask, type Sheet } from './raster.js';
import { boundsOf, withoutSpecks } from './specks.js';

/** Pixels along the longer side: enough while working, enough in print. */
const longest = { working: 2000, kept: 1000 } as const;
/** More ink than this is no writing on paper. */
const mostInk = 0.5;

/**
 * Ink without its paper: a scan or photograph on light paper becomes one colour on nothing,
 * trimmed to what is drawn, dust left out. Same bytes in, same bytes out.
 * Throws `ScanShowsNoInk`, `ScanShowsNoPaper`.
 */
export const cleanScan = (scan: Picture, wanted: Ink): Picture => {
  const sheet = workingSheet(scan);
  const ink = inkOf(sheet);
  const drawn = withoutSpecks(ink);
  const bounds = boundsOf(drawn);
  if (bounds === undefined) throw padesError('ScanShowsNoInk');
  if (shareOf(ink) > mostInk) throw padesError('ScanShowsNoPaper');
  const trimmed = cropped(drawn, bounds);
  const { samples: alpha, ...size } = shrunk(trimmed.values, trimmed, 1, longest.kept);
  const colour = penColour(sheet, drawn, wanted);
  const rgb = Buffer.alloc(size.width * size.height * 3, Uint8Array.from(colour));
  return { width: size.width, height: size.height, rgb, alpha };
};

/** Whatever shines through is white paper; no larger than is needed to work on. */
const workingSheet = ({ width, height, rgb, alpha }: Picture): Sheet => {
  const onPaper = rgb.map((value, i) => {
    const opacity = (alpha[Math.floor(i / 3)] ?? 255) / 255;
    return Math.round(255 + (value - 255) * opacity);
  });
  const { samples, ...size } = shrunk(onPaper, { width, height }, 3, longest.working);
  return { width: size.width, height: size.height, rgb: samples };
};

const shareOf = ({ values }: Mask): number =>
  values.reduce((sum, value) => sum + value, 0) / 255 / values.length;
