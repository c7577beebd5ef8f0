import { inflateSync } from 'node:zlib';
import { padesError } from '../errors.js';
import { malformed } from './lexer.js';
import { limits } from './limits.js';
import { isArray, isDict, isInteger, nameOf, type PdfDict, type PdfStream } from './objects.js';

/** How many inflated bytes a file may still cost. Shared by all streams of one reading. */
export interface InflationBudget {
  left: number;
}

export const newInflationBudget = (): InflationBudget => ({ left: limits.inflatedBytesInAll });

/** Decoded bytes of an unfiltered or Flate stream, PNG predictors undone (ISO 32000-1 §7.4.4). */
export const decodeStream = (stream: PdfStream, budget: InflationBudget): Uint8Array => {
  const filters = stream.dict.entries.get('Filter');
  const names = (isArray(filters) ? filters : filters === undefined ? [] : [filters]).map(nameOf);
  if (names.length === 0) return stream.data;
  if (names.length > 1 || names[0] !== 'FlateDecode') throw malformed(0, 'stream filter');
  const inflated = inflate(stream.data, budget);
  const parameters = stream.dict.entries.get('DecodeParms');
  const single = isArray(parameters) ? parameters[0] : parameters;
  return isDict(single) ? undoPredictor(inflated, single) : inflated;
};

const inflate = (data: Uint8Array, budget: InflationBudget): Uint8Array => {
  const most = Math.min(limits.inflatedBytesPerStream, budget.left);
  try {
    const inflated = inflateSync(data, { maxOutputLength: Math.max(most, 1) });
    budget.left -= inflated.length;
    return inflated;
  } catch (cause) {
    const tooLarge = (cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    if (tooLarge) throw padesError('PdfExceedsLimits', { limit: 'inflation' }, { cause });
    throw padesError('PdfIsMalformed', { what: 'compressed stream' }, { cause });
  }
};

const undoPredictor = (data: Uint8Array, parameters: PdfDict): Uint8Array => {
  const numberAt = (key: string, fallback: number): number => {
    const value = parameters.entries.get(key) ?? fallback;
    if (!isInteger(value) || value < 1 || value > 65_535) throw malformed(0, `/${key}`);
    return value;
  };
  if (numberAt('Predictor', 1) === 1) return data;
  if (numberAt('Predictor', 1) < 10) throw malformed(0, '/Predictor');
  const pixel = Math.ceil((numberAt('Colors', 1) * numberAt('BitsPerComponent', 8)) / 8);
  const row = Math.ceil(
    (numberAt('Columns', 1) * numberAt('Colors', 1) * numberAt('BitsPerComponent', 8)) / 8,
  );
  return undoPngFilter(data, row, pixel);
};

/** Undoes the per-row filters of PNG (ISO/IEC 15948 §9), rows given with their filter byte. */
export const undoPngFilter = (data: Uint8Array, row: number, pixel: number): Uint8Array => {
  const rows = Math.floor(data.length / (row + 1));
  const out = new Uint8Array(rows * row);
  for (let y = 0; y < rows; y += 1) {
    const filter = data[y * (row + 1)] ?? 0;
    for (let x = 0; x < row; x += 1) {
      const left = x >= pixel ? (out[y * row + x - pixel] ?? 0) : 0;
      const up = y > 0 ? (out[(y - 1) * row + x] ?? 0) : 0;
      const corner = x >= pixel && y > 0 ? (out[(y - 1) * row + x - pixel] ?? 0) : 0;
      const raw = data[y * (row + 1) + 1 + x] ?? 0;
      out[y * row + x] = raw + predicted(filter, left, up, corner);
    }
  }
  return out;
};

const predicted = (filter: number, left: number, up: number, corner: number): number => {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4:
      return paeth(left, up, corner);
    default:
      throw malformed(0, 'row filter');
  }
};

const paeth = (left: number, up: number, corner: number): number => {
  const estimate = left + up - corner;
  const [toLeft, toUp, toCorner] = [left, up, corner].map((value) => Math.abs(estimate - value));
  if (toLeft! <= toUp! && toLeft! <= toCorner!) return left;
  return toUp! <= toCorner! ? up : corner;
};
