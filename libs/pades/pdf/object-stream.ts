import { padesError } from '../errors.js';
import { decodeStream, type InflationBudget } from './filters.js';
import { malformed } from './lexer.js';
import { limits } from './limits.js';
import { isInteger, nameOf, type PdfObject, type PdfStream } from './objects.js';
import { cursorOf, expectInteger, parseObject } from './parser.js';

/** Objects of an object stream by number, each with its place in the order of the stream. */
export type ObjectStream = ReadonlyMap<
  number,
  { readonly index: number; readonly value: PdfObject }
>;

/**
 * Reads an object stream (ISO 32000-1 §7.5.7). Readers differ in how they find an object there: by its
 * number, its place in the order, or from one offset to the next. All must come to the same, so that
 * each object ends before the next begins.
 */
export const readObjectStream = (stream: PdfStream, budget: InflationBudget): ObjectStream => {
  const { entries } = stream.dict;
  const [count, first] = [entries.get('N'), entries.get('First')];
  if (nameOf(entries.get('Type')) !== 'ObjStm' || !isInteger(count) || !isInteger(first)) {
    throw malformed(0, 'object stream');
  }
  if (count > limits.objects) throw padesError('PdfExceedsLimits', { limit: 'objects' });
  const data = decodeStream(stream, budget);
  const header = cursorOf(data, 0, false);
  const objects = new Map<number, { index: number; value: PdfObject }>();
  let end = first;
  for (let index = 0; index < count; index += 1) {
    const num = expectInteger(header);
    const body = cursorOf(data, first + expectInteger(header), false);
    if (body.at < end || header.at > first) throw malformed(body.at, 'object stream');
    if (objects.has(num)) throw malformed(body.at, `object ${num} twice in one stream`);
    objects.set(num, { index, value: parseObject(body) });
    end = body.at;
  }
  return objects;
};
