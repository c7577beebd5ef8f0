import { padesError } from '../errors.js';
import type { InflationBudget } from './filters.js';
import { malformed } from './lexer.js';
import { limits } from './limits.js';
import { isInteger } from './objects.js';
import { cursorOf, expectInteger, expectKeyword } from './parser.js';
import { isFirstOfTwo, isFollowedByZero, joinLinearized, lengthStated } from './linearized.js';
import { readXrefSection, type XrefSection } from './xref.js';

/** One revision of a file: the bytes from the end of the one before to behind its `%%EOF`. */
export interface Revision extends XrefSection {
  readonly start: number;
  readonly startxref: number;
  /** Offset behind `%%EOF`, without and with the line end that follows it. */
  readonly endMark: number;
  readonly fileEnd: number;
}

/**
 * Reads the chain of revisions, oldest first (ISO 32000-1 §7.5.6). Anything unusual is refused:
 * data before the head or behind the last revision, sections out of order, loops, a /Size that hides
 * objects, encrypted files. Hybrid and linearized files are read where all readers must agree on them.
 */
export const readRevisions = (bytes: Uint8Array, budget: InflationBudget): readonly Revision[] => {
  if (bytes.length > limits.fileBytes) throw padesError('PdfExceedsLimits', { limit: 'bytes' });
  if (!beginsWell(bytes)) throw malformed(0, '%PDF');
  const newestFirst: Found[] = [];
  let isLinearized = false;
  let at: number | undefined = lastStartxref(bytes);
  while (at !== undefined) {
    const later = newestFirst.at(-1);
    const section = revisionAt(bytes, at, budget);
    if (later !== undefined && section.fileEnd > later.startxref) throw malformed(at, '/Prev');
    if (later !== undefined && sizeOf(section) > sizeOf(later)) throw malformed(later.end, '/Size');
    newestFirst.push(section);
    if (newestFirst.length > limits.revisions)
      throw padesError('PdfExceedsLimits', { limit: 'revisions' });
    isLinearized = section.startsFile;
    at = isLinearized ? undefined : previousOf(section);
  }
  if (!isLinearized && lengthStated(bytes) === bytes.length) throw malformed(0, '/Linearized');
  const revisions = newestFirst.reverse();
  return revisions.map((revision, i) => ({ ...revision, start: revisions[i - 1]?.fileEnd ?? 0 }));
};

/** What stands before the head moves every offset for some readers (ISO 32000-1 §7.5.2). */
const beginsWell = (bytes: Uint8Array): boolean =>
  /^%PDF-\d\.\d/.test(Buffer.from(bytes.subarray(0, 8)).toString('latin1'));

const sizeOf = ({ trailer }: XrefSection): number => Number(trailer.entries.get('Size'));

const tailPattern = /startxref[\t\n\f\r ]+(\d{1,10})[\t\n\f\r ]+%%EOF(\r\n|\r|\n)?$/;
const lastStartxref = (bytes: Uint8Array): number => {
  const tail = Buffer.from(bytes.subarray(-64)).toString('latin1');
  const match = tailPattern.exec(tail);
  if (match === null) throw malformed(bytes.length, 'end of file');
  return Number(match[1]);
};

type Found = Omit<Revision, 'start'>;

const revisionAt = (
  bytes: Uint8Array,
  at: number,
  budget: InflationBudget,
): Found & { readonly startsFile: boolean } => {
  const section = readXrefSection(bytes, at, budget);
  const main = isFirstOfTwo(section) ? previousOf(section) : undefined;
  if (main === undefined) return { ...withEnd(bytes, at, section), startsFile: false };
  if (!isFollowedByZero(bytes, section)) throw malformed(section.end, '/Prev');
  const closing = withEnd(bytes, at, readXrefSection(bytes, main, budget));
  const joined = joinLinearized(bytes, section, closing, closing.fileEnd);
  return { ...closing, ...joined, startsFile: true };
};

const withEnd = (bytes: Uint8Array, at: number, section: XrefSection): Found => {
  const cursor = cursorOf(bytes, section.end);
  expectKeyword(cursor, 'startxref');
  if (expectInteger(cursor) !== at) throw malformed(cursor.at, 'startxref');
  const tail = Buffer.from(bytes.subarray(cursor.at, cursor.at + 32)).toString('latin1');
  const mark = /^([\t\n\f\r ]+%%EOF)(\r\n|\r|\n)?/.exec(tail);
  if (mark === null) throw malformed(cursor.at, '%%EOF');
  const endMark = cursor.at + (mark[1]?.length ?? 0);
  return { ...section, startxref: at, endMark, fileEnd: cursor.at + mark[0].length };
};

const previousOf = (section: XrefSection): number | undefined => {
  const previous = section.trailer.entries.get('Prev');
  if (previous === undefined) return undefined;
  if (!isInteger(previous) || previous < 0) throw malformed(section.end, '/Prev');
  return previous;
};
