import { deflateSync } from 'node:zlib';

const megabyte = 1024 * 1024;

/** A file of one revision from the syntax of its objects, numbered from 1; the first is /Root. */
const fileOf = (objects: readonly (string | Buffer)[]): Buffer => {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  let at = parts[0]!.length;
  const push = (part: Buffer): void => {
    parts.push(part);
    at += part.length;
  };
  const offsets = objects.map((object, i) => {
    const offset = at;
    push(Buffer.from(`${i + 1} 0 obj\n`));
    push(Buffer.from(object));
    push(Buffer.from('\nendobj\n'));
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n\r\n`).join('');
  const start = at;
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f\r\n${rows}`;
  const trailer = `trailer\n<</Size ${objects.length + 1} /Root 1 0 R>>`;
  push(Buffer.from(`${table}${trailer}\nstartxref\n${start}\n%%EOF\n`));
  return Buffer.concat(parts);
};

const catalog = (fields: string): string => `<</Type /Catalog /AcroForm <</Fields ${fields}>>>>`;

const signatureOf = (contents: string): Buffer =>
  fileOf([
    catalog('[2 0 R]'),
    '<</FT /Sig /T (a) /V 3 0 R>>',
    `<</Type /Sig /SubFilter /adbe.pkcs7.detached /ByteRange [0 1 2 3] /Contents <${contents}>>>`,
  ]);

/** Files of about so many megabytes that are meant to take a reader's time, memory or stack. */
export const hostileFiles: Readonly<Record<string, (megabytes: number) => Buffer>> = {
  'arrays within arrays': (size) => fileOf(['['.repeat(size * megabyte)]),
  'dictionaries within dictionaries': (size) => fileOf(['<</A '.repeat((size * megabyte) / 5)]),
  'one string that never ends': (size) => fileOf([`(${'('.repeat(size * megabyte)}`]),
  'a name as large as the file': (size) => fileOf([catalog(`/${'a'.repeat(size * megabyte)}`)]),
  'fields that are each other': () =>
    fileOf([
      catalog('[2 0 R 3 0 R]'),
      '<</T (a) /Kids [3 0 R 2 0 R]>>',
      '<</T (b) /Kids [2 0 R 3 0 R]>>',
    ]),
  'as many fields as fit': (size) =>
    fileOf([
      catalog('[2 0 R]'),
      `<</T (a) /Kids [${Array.from({ length: size * 6000 }, (_, i) => `${i + 3} 0 R`).join(' ')}]>>`,
      ...Array.from({ length: size * 6000 }, () => '<</T (b) /FT /Sig>>'),
    ]),
  'numbers in a row': (size) => fileOf([catalog(`[${'1 '.repeat((size * megabyte) / 2)}]`)]),
  'streams that inflate a thousandfold': (size) => inflating(size),
  'a revision upon a revision': () => revisions(200),
  'a value of nested elements': (size) => signatureOf('3080'.repeat((size * megabyte) / 4)),
  'a value of definite elements, one in the other': (size) => signatureOf(nested(size * 80_000)),
  'an object that needs its own length': () => fileOf(['<</Length 1 0 R>>\nstream\nx\nendstream']),
};

/** Each field lies in an object stream of its own, behind sixteen megabytes of blanks. */
const inflating = (count: number): Buffer => {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const rows: Buffer[] = [row(0, 0, 0)];
  const put = (num: number, head: string, content: Buffer): void => {
    rows[num] = row(1, Buffer.concat(parts).length, 0);
    const dictionary = `<<${head} /Length ${content.length}>>`;
    parts.push(Buffer.from(`${num} 0 obj\n${dictionary}\nstream\n`), content);
    parts.push(Buffer.from('\nendstream\nendobj\n'));
  };
  const fieldOf = (i: number): number => count + 2 + i;
  const fields = Array.from({ length: count }, (_, i) => `${fieldOf(i)} 0 R`).join(' ');
  rows[1] = row(1, parts[0]!.length, 0);
  parts.push(Buffer.from(`1 0 obj\n${catalog(`[${fields}]`)}\nendobj\n`));
  for (let i = 0; i < count; i += 1) {
    const index = `${fieldOf(i)} 0 `;
    const held = Buffer.alloc(16 * megabyte, ' ');
    held.write(`${index}<</FT /Sig /T (a)>>`);
    put(i + 2, `/Type /ObjStm /N 1 /First ${index.length} /Filter /FlateDecode`, deflateSync(held));
    rows[fieldOf(i)] = row(2, i + 2, 0);
  }
  const start = Buffer.concat(parts).length;
  const own = 2 * count + 2;
  rows[own] = row(1, start, 0);
  put(own, `/Type /XRef /Size ${own + 1} /W [1 4 1] /Root 1 0 R`, Buffer.concat(rows));
  parts.push(Buffer.from(`startxref\n${start}\n%%EOF\n`));
  return Buffer.concat(parts);
};

const row = (type: number, second: number, third: number): Buffer => {
  const bytes = Buffer.alloc(6);
  bytes.writeUInt8(type, 0);
  bytes.writeUInt32BE(second, 1);
  bytes.writeUInt8(third, 5);
  return bytes;
};

/** More revisions than anybody makes, each an empty section behind the last. */
const revisions = (count: number): Buffer => {
  let file = fileOf([catalog('[]')]);
  for (let i = 0; i < count; i += 1) {
    const [, previous] = /startxref\n(\d+)\n%%EOF\n$/.exec(file.subarray(-64).toString()) ?? [];
    const tail = `xref\n0 0\ntrailer\n<</Size 2 /Root 1 0 R /Prev ${previous}>>\nstartxref\n${file.length}\n%%EOF\n`;
    file = Buffer.concat([file, Buffer.from(tail)]);
  }
  return file;
};

const nested = (depth: number): string => {
  const head = (length: number): string => `3084${length.toString(16).padStart(8, '0')}`;
  return Array.from({ length: depth }, (_, i) => head((depth - i - 1) * 6)).join('');
};
