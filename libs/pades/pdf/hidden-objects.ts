import type { PdfFile } from './file.js';
import { isInteger } from './objects.js';

/**
 * Where a file bears an object, or a trailer, that none of its cross-references leads to. Readers
 * go by the cross-references as long as they can make them out; one that cannot, or misses an
 * object, gathers what looks like one, and shows what lay hidden (ISO 32000-1 §7.5.4 knows none).
 */
export const hiddenObjects = (file: PdfFile): readonly number[] => {
  const text = Buffer.from(file.bytes).toString('latin1');
  const listed = new Map<number, Set<number>>();
  const sections = new Set<number>();
  const list = (offset: number, num: number): void => {
    const start = offset + blanksAt(text, offset);
    listed.set(start, (listed.get(start) ?? new Set()).add(num));
  };
  for (const { entries, startxref, trailer } of file.revisions) {
    for (const [num, entry] of entries) if (entry.type === 'offset') list(entry.offset, num);
    for (const place of [startxref, trailer.entries.get('Prev'), trailer.entries.get('XRefStm')])
      if (isInteger(place)) sections.add(place + blanksAt(text, place));
  }
  const heads = [...text.matchAll(head)].filter(
    ({ index, 1: num }) => listed.get(index)?.has(Number(num)) !== true && !sections.has(index),
  );
  const trailers = [...text.matchAll(/trailer[\0\t\n\f\r ]*<</g)];
  const tables = [...sections].filter((place) => text.startsWith('xref', place));
  return [
    ...heads.map(({ index }) => index),
    ...trailers.slice(tables.length).map(({ index }) => index),
  ];
};

const head = /(?<![0-9])([0-9]{1,10})[\0\t\n\f\r ]+[0-9]{1,5}[\0\t\n\f\r ]+obj/g;

const blanksAt = (text: string, offset: number): number => {
  blanks.lastIndex = offset;
  return blanks.exec(text)?.[0].length ?? 0;
};

const blanks = /[\0\t\n\f\r ]*/y;
