import type { PdfFile } from './file.js';
import { isInteger } from './objects.js';
import { directLength, parseIndirect } from './parser.js';
import type { Revision } from './revisions.js';

/** From the head of an object to behind its `endobj`. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/**
 * Where a revision holds something that no cross-reference tells of: bytes between its objects
 * (ISO 32000-1 §7.5.3 knows none), or in a stream or string what looks like an object. Readers that
 * cannot make out a cross-reference section gather whatever looks like one, the last of a number wins.
 */
export const strayBytes = (file: PdfFile, revision: number): readonly number[] => {
  const section = file.revisions[revision];
  if (section === undefined) return [];
  const { start, startxref, fileEnd, kind } = section;
  const text = Buffer.from(file.bytes.subarray(start, fileEnd)).toString('latin1');
  const textOf = (extent: Extent): string => text.slice(extent.start - start, extent.end - start);
  const objects = extentsIn(file, section, revision);
  const tail = { start: startxref, end: fileEnd };
  const gaps = [...objects, tail]
    .sort((a, b) => a.start - b.start)
    .map((extent, i, all) => ({ start: all[i - 1]?.end ?? start, end: extent.start }));
  const isTailGood =
    kind === 'table' ? isPlainTable(textOf(tail)) : !bearsMore.test(bodyOf(textOf(tail)));
  return [
    ...gaps.filter((gap) => !isBlank(textOf(gap))),
    ...objects.filter((object) => bearsMore.test(bodyOf(textOf(object)))),
    ...(isTailGood ? [] : [tail]),
  ].map((extent) => extent.start);
};

/** White space and short comments; the end of a long one may pass for a new line. */
const isBlank = (gap: string): boolean =>
  !/[^\0\t\n\f\r ]/.test(gap.replace(/%[^\r\n]{0,80}(?=[\r\n])/g, ''));

const bearsMore = /endobj|trailer|\d[\0\t\n\f\r ]+obj/;

/** Entries of twenty bytes each (ISO 32000-1 §7.5.4) in their sections, and nothing else to find. */
const isPlainTable = (tail: string): boolean => {
  let at = /^xref *(?:\r\n?|\n)/.exec(tail)?.[0].length ?? tail.length;
  for (row.lastIndex = at; row.test(tail);) at = row.lastIndex;
  const isPlain = tail.startsWith('trailer', at) && !bearsMore.test(tail.replace('trailer', ''));
  return isPlain && !isShifted.test(tail);
};

/** With object 0 in use, or 1 free at the head of its rows, some readers take all rows for others. */
const isShifted = /[\r\n](?:0 \d+ *[\r\n]+\d{10} \d{5} n|1 \d+ *[\r\n]+\d{10} \d{5} f)/;

const row = /\d{10} \d{5} [nf](?: [\r\n]|\r\n)|\d+ \d+ *(?:\r\n?|\n)/y;

/** An object without its head and its end. */
const bodyOf = (object: string): string =>
  object.slice(object.indexOf('obj') + 'obj'.length).replace('endobj', '');

/** The objects that a revision brings, and the cross-reference stream that its table hides. */
const extentsIn = (
  file: PdfFile,
  { entries, trailer, start, startxref }: Revision,
  revision: number,
): readonly Extent[] => {
  const view = file.viewAt(revision);
  const hidden = trailer.entries.get('XRefStm');
  const placed = [...entries.keys()].flatMap((num) => view.extentOf(num) ?? []);
  const behind = isInteger(hidden)
    ? [{ start: hidden, end: parseIndirect(file.bytes, hidden, directLength).end }]
    : [];
  return [...placed, ...behind].filter((one) => one.start >= start && one.start !== startxref);
};
