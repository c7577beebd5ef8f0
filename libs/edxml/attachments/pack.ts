import { zipSync } from 'fflate';
import { limits } from '../limits.js';

/** Local calendar fields are what a zip stores: the same bytes in every time zone. */
const noTime = new Date(1980, 0, 1);

/** A zip that holds one file; the same file gives the same bytes. */
export function packFile(name: string, bytes: Uint8Array): Uint8Array {
  const packed = zipSync({ [name]: [bytes, { mtime: noTime }] });
  // A receiver refuses what unpacks to more than the ratio, be it ever so honest.
  return bytes.length > packed.length * limits.ratio
    ? zipSync({ [name]: [bytes, { mtime: noTime, level: 0 }] })
    : packed;
}
