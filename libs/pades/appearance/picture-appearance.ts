import type { IncrementalUpdate } from '../pdf/incremental-update.js';
import { dict, name, type PdfObject, type PdfRef } from '../pdf/objects.js';
import { formatNumber } from '../pdf/serialise.js';
import { deflated } from './deflated.js';
import { formXObject } from './form-xobject.js';
import { addInformation, type Information } from './information.js';
import { dotsPerMetreOf, readPng, type Picture } from './png.js';

export interface Box {
  readonly width: number;
  readonly height: number;
}

export interface Appearance {
  /** PNG with opacity. Without one the signature shows no picture. */
  readonly picture?: Uint8Array | undefined;
  /** A seal stands in its true size at the right of its box, where it meets the handwriting. */
  readonly placing: 'fitted' | 'trueSize';
  /** Lines under the picture, when the body wants them. */
  readonly information?: Information | undefined;
}

/**
 * What a signature shows: its picture in its own proportions, as large as fits and in the middle,
 * or in true size (NĐ 30/2020 Phụ lục I.II.7.d, II.8.a). Throws `PictureIsNotReadable`, `FontHasNoGlyph`.
 */
export const addPictureAppearance = (
  update: IncrementalUpdate,
  box: Box,
  { picture, placing, information }: Appearance,
): PdfRef => {
  const told = information && addInformation(update, box, information);
  const shown = picture && addPicture(update, box, told?.height ?? 0, picture, placing);
  const content = [shown?.content, told?.content].filter((part) => part !== undefined).join('\n');
  const resources: Record<string, PdfObject | undefined> = {
    XObject: shown && dict({ Picture: shown.image }),
    Font: told?.fonts,
  };
  return update.add(formXObject(box, content, dict(resources)));
};

const addPicture = (
  update: IncrementalUpdate,
  { width, height }: Box,
  below: number,
  png: Uint8Array,
  placing: Appearance['placing'],
): { readonly content: string; readonly image: PdfRef } => {
  const picture = readPng(png);
  const free = height - below;
  const fitting = Math.min(width / picture.width, free / picture.height);
  const scale = placing === 'fitted' ? fitting : Math.min(fitting, trueScale(png) ?? fitting);
  const [wide, high] = [picture.width * scale, picture.height * scale];
  const left = placing === 'fitted' ? (width - wide) / 2 : width - wide;
  const matrix = [wide, 0, 0, high, left, below + (free - high) / 2];
  return {
    content: `q\n${matrix.map(formatNumber).join(' ')} cm\n/Picture Do\nQ`,
    image: addImage(update, picture),
  };
};

const pointsPerMetre = 72 / 0.0254;

/** Points a pixel, when the file tells its own size. */
const trueScale = (png: Uint8Array): number | undefined => {
  const dots = dotsPerMetreOf(png);
  return dots === undefined ? undefined : pointsPerMetre / dots;
};

const addImage = (update: IncrementalUpdate, picture: Picture): PdfRef => {
  const common = {
    Type: name('XObject'),
    Subtype: name('Image'),
    Width: picture.width,
    Height: picture.height,
    BitsPerComponent: 8,
  };
  const mask = update.add(deflated({ ...common, ColorSpace: name('DeviceGray') }, picture.alpha));
  return update.add(
    deflated({ ...common, ColorSpace: name('DeviceRGB'), SMask: mask }, picture.rgb),
  );
};
