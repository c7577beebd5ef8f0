import { deflateSync } from 'node:zlib';
import { catalogOf } from '../../libs/pades/fields.js';
import { openPdf } from '../../libs/pades/pdf/file.js';
import { isRef, withEntries, type PdfObject } from '../../libs/pades/pdf/objects.js';
import { serialise } from '../../libs/pades/pdf/serialise.js';

export interface Hidden {
  /** What the hidden catalog has besides. */
  readonly entries: Readonly<Record<string, PdfObject>>;
  /** Whether the table tells of the catalog as well, at a place of its own. */
  readonly toldTwice?: boolean;
}

/**
 * The file with one more revision that hides a new catalog from readers of PDF 1.4: an empty table,
 * and a cross-reference stream with the object stream's content (ISO 32000-2 §7.5.8.4).
 */
export const withHiddenCatalog = (
  file: Uint8Array,
  { entries, toldTwice = false }: Hidden,
): Uint8Array => {
  const { latest, revisions } = openPdf(file);
  const [root, catalog] = [latest.trailer.entries.get('Root'), catalogOf(latest)];
  if (!isRef(root) || catalog === undefined) throw new Error('no catalog');
  const parts: Buffer[] = [Buffer.from(file)];
  const at = (): number => parts.reduce((sum, { length }) => sum + length, 0);
  const stream = (num: number, head: string, content: Buffer): number => {
    const offset = at();
    const dictionary = `<<${head} /Length ${content.length}>>`;
    parts.push(Buffer.from(`${num} 0 obj\n${dictionary}\nstream\n`), content);
    parts.push(Buffer.from('\nendstream\nendobj\n'));
    return offset;
  };
  const [container, own] = [latest.size, latest.size + 1];
  const hidden = Buffer.concat([
    Buffer.from(`${root.num} 0 `),
    serialise(withEntries(catalog, entries)),
  ]);
  const first = `${root.num} 0 `.length;
  const holder = stream(
    container,
    `/Type /ObjStm /N 1 /First ${first} /Filter /FlateDecode`,
    deflateSync(hidden),
  );
  const rows = Buffer.concat([row(2, container, 0), row(1, holder, 0), row(1, at(), 0)]);
  const index = `/Index [${root.num} 1 ${container} 2]`;
  const hiding = stream(own, `/Type /XRef /Size ${own + 1} /W [1 5 2] ${index}`, rows);
  const table = at();
  const told = toldTwice
    ? `${root.num} 1\n${String(holder).padStart(10, '0')} 00000 n\r\n`
    : '0 0\n';
  const trailer = `/Size ${own + 1} /Root ${root.num} 0 R /Prev ${revisions.at(-1)?.startxref} /XRefStm ${hiding}`;
  parts.push(Buffer.from(`xref\n${told}trailer\n<<${trailer}>>\nstartxref\n${table}\n%%EOF\n`));
  return Buffer.concat(parts);
};

const row = (type: number, second: number, third: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeUInt8(type, 0);
  bytes.writeUIntBE(second, 1, 5);
  bytes.writeUInt16BE(third, 6);
  return bytes;
};
