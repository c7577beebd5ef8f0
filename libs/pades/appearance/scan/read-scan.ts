import jpeg from 'jpeg-js';
import { padesError } from '../../errors.js';
import { readPng, type Picture } from '../png.js';

const jpegMark = Buffer.from([0xff, 0xd8, 0xff]);
/** What a decoder may spend on one picture, however small its file is. */
const limits = { maxResolutionInMP: 17, maxMemoryUsageInMB: 320 } as const;

/**
 * Reads a scan or photograph, PNG (as `readPng`) or JPEG (ITU-T T.81, baseline or progressive, up
 * to 17 megapixels); which of them is told by its bytes. Throws `PictureIsNotReadable`.
 */
export const readScan = (bytes: Uint8Array): Picture =>
  jpegMark.equals(bytes.subarray(0, jpegMark.length)) ? readJpeg(bytes) : readPng(bytes);

const readJpeg = (bytes: Uint8Array): Picture => {
  const { width, height, data } = decoded(bytes);
  return { width, height, rgb: data, alpha: new Uint8Array(width * height).fill(255) };
};

const decoded = (bytes: Uint8Array) => {
  try {
    return jpeg.decode(bytes, {
      ...limits,
      useTArray: true,
      formatAsRGBA: false,
      tolerantDecoding: false,
    });
  } catch (cause) {
    throw padesError('PictureIsNotReadable', { what: 'JPEG' }, { cause });
  }
};
