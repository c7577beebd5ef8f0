import { deflateSync } from 'node:zlib';
import { name, stream, type PdfObject, type PdfStream } from '../pdf/objects.js';

/** A Flate stream. The level is fixed so that the same data give the same bytes. */
export const deflated = (
  entries: Readonly<Record<string, PdfObject | undefined>>,
  data: Uint8Array,
): PdfStream =>
  stream({ ...entries, Filter: name('FlateDecode') }, deflateSync(data, { level: 6 }));
