import { padesError } from '../errors.js';
import { decodeStream, type InflationBudget } from './filters.js';
import { malformed } from './lexer.js';
import { limits } from './limits.js';
import { isInteger, nameOf, type PdfObject, type PdfStream } from './objects.js';
import { cursorOf, expectInteger, parseObject } from './parser.js';

/** Objects of an object stream by number (ISO 32000-1 §7.5.7). */
export const readObjectStream = (
  stream: PdfStream,
  budget: InflationBudget,
): ReadonlyMap<number, PdfObject> => {
  const { entries } = stream.dict;
  const [count, first] = [entries.get('N'), entries.get('First')];
  if (nameOf(entries.get('Type')) !== 'ObjStm' || !isInteger(count) || !isInteger(first)) {
    throw malformed(0, 'object stream');
  }
  if (count > limits.objects) throw padesError('PdfExceedsLimits', { limit: 'objects' });
  const data = decodeStream(stream, budget);
  const header = cursorOf(data, 0, false);
  const objects = new Map<number, PdfObject>();
  for (let i = 0; i < count; i += 1) {
    const num = expectInteger(header);
    const at = first + expectInteger(header);
    if (objects.has(num)) throw malformed(at, `object ${num} twice in one stream`);
    objects.set(num, parseObject(cursorOf(data, at, false)));
  }
  return objects;
};
