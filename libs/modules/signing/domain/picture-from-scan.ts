import { DomainError } from '#kernel';
import { nd30of2020 } from '#nd30';
import { cleanScan, readScan, turned, writePng } from '#pades';

export interface Scan {
  readonly kind: 'signature' | 'seal';
  readonly bytes: Uint8Array;
  /** Quarter turns clockwise. */
  readonly turns: number;
  /** True width of what is drawn; handwriting is fitted into its place instead. */
  readonly widthMm?: number | undefined;
}

export interface SizedPicture {
  readonly png: Buffer;
  readonly widthMm: number;
  readonly heightMm: number;
}

/** A scan on paper as the picture that signatures show, with its size on the page. */
export function pictureFromScan({ kind, bytes, turns, widthMm }: Scan): SizedPicture {
  const picture = cleanScan(turned(readScan(bytes), turns), kind === 'seal' ? 'red' : 'blue');
  const wide = kind === 'seal' ? sealWidth(picture, widthMm) : fittingWidth(picture);
  return {
    png: writePng(picture, Math.round((picture.width * 1000) / wide)),
    widthMm: tenths(wide),
    heightMm: tenths((wide * picture.height) / picture.width),
  };
}

interface Pixels {
  readonly width: number;
  readonly height: number;
}

const { pictureMm, sealMm: placeMm } = nd30of2020.signature;

function fittingWidth({ width, height }: Pixels): number {
  const [placeWidth, placeHeight] = pictureMm;
  return Math.min(placeWidth, (placeHeight * width) / height);
}

/** A seal keeps its true size or is not taken: made smaller it would no longer be true. */
function sealWidth({ width, height }: Pixels, widthMm = placeMm): number {
  const heightMm = tenths((widthMm * height) / width);
  if (Math.max(widthMm, heightMm) > placeMm + 0.5) {
    throw new DomainError('SealDoesNotFitItsPlace', { widthMm, heightMm, placeMm });
  }
  return widthMm;
}

const tenths = (millimetres: number): number => Math.round(millimetres * 10) / 10;
