import type { IncrementalUpdate } from '../pdf/incremental-update.js';
import { dict, name, type PdfRef } from '../pdf/objects.js';
import { formatNumber } from '../pdf/serialise.js';
import { deflated } from './deflated.js';
import { formXObject } from './form-xobject.js';
import { readPng, type Picture } from './png.js';

/**
 * A signature's appearance: the picture as large as fits, in the middle, in its own proportions.
 * Without a picture the signature shows nothing. Throws `PictureIsNotReadable`.
 */
export const addPictureAppearance = (
  update: IncrementalUpdate,
  box: { readonly width: number; readonly height: number },
  png: Uint8Array | undefined,
): PdfRef => {
  if (png === undefined) return update.add(formXObject(box, ''));
  const picture = readPng(png);
  const scale = Math.min(box.width / picture.width, box.height / picture.height);
  const [width, height] = [picture.width * scale, picture.height * scale];
  const matrix = [width, 0, 0, height, (box.width - width) / 2, (box.height - height) / 2];
  const content = `q\n${matrix.map(formatNumber).join(' ')} cm\n/Picture Do\nQ`;
  const resources = dict({ XObject: dict({ Picture: addImage(update, picture) }) });
  return update.add(formXObject(box, content, resources));
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
