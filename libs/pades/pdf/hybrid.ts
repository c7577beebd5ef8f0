import { malformed } from './lexer.js';
import { isInteger, isRef, type PdfDict } from './objects.js';
import type { XrefEntry, XrefSection } from './xref.js';

/**
 * Joins a table with the stream of objects that it hides from readers of PDF 1.4 (ISO 32000-2
 * §7.5.8.4). Readers differ in which of the two they ask first, so no object may be told of by both
 * in different ways, and the stream may lead nowhere else than the table does.
 */
export const withHidden = (
  table: XrefSection,
  at: number,
  readStream: (at: number) => XrefSection,
): XrefSection => {
  const place = table.trailer.entries.get('XRefStm');
  if (place === undefined) return table;
  if (!isInteger(place) || place < 0 || place >= at) throw malformed(at, '/XRefStm');
  const stream = readStream(place);
  if (leadsElsewhere(stream.trailer, table.trailer)) throw malformed(place, '/XRefStm');
  const entries = new Map(table.entries);
  for (const [num, entry] of stream.entries) {
    const told = entries.get(num);
    if (told !== undefined && told.type !== 'free' && !isSame(told, entry))
      throw malformed(place, `object ${num} told of twice`);
    if (told === undefined || told.type === 'free') entries.set(num, entry);
  }
  return {
    ...table,
    entries,
    ...(stream.ownObject === undefined ? {} : { ownObject: stream.ownObject }),
  };
};

const leadsElsewhere = (stream: PdfDict, table: PdfDict): boolean =>
  stream.entries.has('Encrypt') ||
  stream.entries.has('XRefStm') ||
  ['Root', 'Prev'].some((key) => {
    const [said, meant] = [stream.entries.get(key), table.entries.get(key)];
    if (said === undefined) return false;
    return isRef(said) && isRef(meant)
      ? said.num !== meant.num || said.gen !== meant.gen
      : said !== meant;
  });

const isSame = (one: XrefEntry, other: XrefEntry): boolean =>
  one.type === 'offset' &&
  other.type === 'offset' &&
  one.offset === other.offset &&
  one.gen === other.gen;
