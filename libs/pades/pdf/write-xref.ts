import type { PdfFile } from './file.js';
import { dict, name, type PdfDict, type PdfObject, type PdfRef } from './objects.js';
import { serialise } from './serialise.js';

export interface WrittenObject {
  readonly num: number;
  readonly gen: number;
  readonly offset: number;
}

/** The cross-reference section and tail of a revision, a table after a table, a stream after a stream. */
export const writeXref = (
  file: PdfFile,
  entries: readonly WrittenObject[],
  trailer: Record<string, PdfObject | undefined>,
  at: number,
  allocate: () => PdfRef,
): Buffer => {
  const isStream = file.revisions.at(-1)?.kind === 'stream';
  const body = isStream
    ? xrefStream(entries, trailer, at, allocate())
    : xrefTable(entries, dict({ Size: allocate().num, ...trailer }));
  return Buffer.concat([body, Buffer.from(`\nstartxref\n${at}\n%%EOF\n`)]);
};

const xrefTable = (entries: readonly WrittenObject[], trailer: PdfDict): Buffer => {
  const sections = runs(entries).map((run) => {
    const lines = run.map(({ offset, gen }) => `${pad(offset, 10)} ${pad(gen, 5)} n\r\n`);
    return `${run[0]?.num} ${run.length}\n${lines.join('')}`;
  });
  const head = Buffer.from(`xref\n${sections.join('')}trailer\n`);
  return Buffer.concat([head, serialise(trailer)]);
};

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

const xrefStream = (
  entries: readonly WrittenObject[],
  trailer: Record<string, PdfObject | undefined>,
  at: number,
  own: PdfRef,
): Buffer => {
  const all = [...entries, { num: own.num, gen: own.gen, offset: at }];
  const data = Buffer.concat(
    all.map(({ offset, gen }) => {
      const row = Buffer.alloc(8);
      row.writeUInt8(1, 0);
      row.writeUIntBE(offset, 1, 5);
      row.writeUInt16BE(gen, 6);
      return row;
    }),
  );
  const object = serialise({
    kind: 'stream',
    dict: dict({
      Type: name('XRef'),
      Size: own.num + 1,
      Index: runs(all).flatMap((run) => [run[0]?.num ?? 0, run.length]),
      W: [1, 5, 2],
      ...trailer,
      Length: data.length,
    }),
    data,
  });
  return Buffer.concat([
    Buffer.from(`${own.num} ${own.gen} obj\n`),
    object,
    Buffer.from('\nendobj'),
  ]);
};

/** Entries grouped into runs of consecutive object numbers. */
const runs = (entries: readonly WrittenObject[]): readonly (readonly WrittenObject[])[] => {
  const grouped: WrittenObject[][] = [];
  for (const entry of entries) {
    const last = grouped.at(-1);
    if (last !== undefined && last.at(-1)?.num === entry.num - 1) last.push(entry);
    else grouped.push([entry]);
  }
  return grouped;
};
