import { deflateSync } from 'node:zlib';
import { openPdf } from './file.js';
import { openUpdate } from './incremental-update.js';
import { dict, isDict, name, ref, stream, textString, type PdfObject } from './objects.js';
import { serialise } from './serialise.js';

/** A whole file from the syntax of its objects, numbered from 1. */
const fileOf = (...objects: readonly string[]): Buffer => {
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const entries = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n\r\n`).join('');
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f\r\n${entries}`;
  const trailer = `trailer\n<</Size ${objects.length + 1} /Root 1 0 R>>`;
  return Buffer.from(`${text}${table}${trailer}\nstartxref\n${text.length}\n%%EOF\n`, 'latin1');
};

const refusalOf = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    const { code, details } = error as {
      code?: string;
      details?: { limit?: string; what?: string };
    };
    return [code, details?.limit ?? details?.what];
  }
};

test('objects of every kind are read as they were written', () => {
  const written: PdfObject = dict({
    Null: null,
    Yes: true,
    Whole: -12,
    Real: 0.125,
    'Odd name#': name('a b/ü'),
    Text: textString('Sở Y tế'),
    Escaped: textString('(a\\b)'),
    Nested: [1, [ref(3), dict({ A: [] })], 2],
  });
  const file = openPdf(fileOf('<</Type /Catalog>>', serialise(written).toString('latin1')));
  expect(serialise(file.latest.get(ref(2))).toString('latin1')).toBe(
    serialise(written).toString('latin1'),
  );
});

test('literal strings know octal, line and bracket escapes', () => {
  const { latest } = openPdf(fileOf('<</Type /Catalog>>', '(\\101\\n(in)\\)\\\nB\\53)'));
  const value = latest.get(ref(2));
  expect(value).toMatchObject({ bytes: Uint8Array.from(Buffer.from('A\n(in))B+')) });
});

test('a later revision wins, an earlier view stays', () => {
  const first = openPdf(fileOf('<</Type /Catalog>>', '(old)'));
  const update = openUpdate(first);
  update.set(ref(2), textString('new'));
  const both = openPdf(update.finish().bytes);
  expect(
    [both.viewAt(0), both.viewAt(1)].map((view) => serialise(view.get(ref(2))).toString()),
  ).toEqual(['(old)', '(new)']);
  expect(both.revisions.map(({ start, fileEnd }) => [start, fileEnd])).toEqual([
    [0, first.bytes.length],
    [first.bytes.length, both.bytes.length],
  ]);
});

test('what is free, missing or of another generation is null', () => {
  const { latest } = openPdf(fileOf('<</Type /Catalog>>'));
  expect([ref(0), ref(7), ref(1, 1)].map(latest.get)).toEqual([null, null, null]);
});

test('a length of linearization that was true once says nothing', () => {
  expect(openPdf(fileOf('<</Linearized 1 /L 99>>')).revisions).toHaveLength(1);
});

test.each<[string, () => unknown, readonly unknown[]]>([
  [
    'a dictionary with a key twice',
    () => openPdf(fileOf('<</A 1 /A 2>>')).latest.get(ref(1)),
    ['PdfIsMalformed', 'duplicate key /A'],
  ],
  [
    'an object under another number',
    () =>
      openPdf(
        Buffer.from(fileOf('<<>>').toString('latin1').replace('1 0 obj', '9 0 obj'), 'latin1'),
      ).latest.get(ref(1)),
    ['PdfIsMalformed', 'object 1'],
  ],
  [
    'a length that needs its own stream',
    () => openPdf(fileOf('<</Length 1 0 R>>\nstream\nx\nendstream')).latest.get(ref(1)),
    ['PdfIsMalformed', 'object 1 needs itself'],
  ],
  [
    'references in a ring',
    () => openPdf(fileOf('2 0 R', '1 0 R')).latest.resolve(ref(1)),
    ['PdfExceedsLimits', 'references'],
  ],
  [
    'arrays nested beyond reason',
    () => openPdf(fileOf(`${'['.repeat(99)}${']'.repeat(99)}`)).latest.get(ref(1)),
    ['PdfExceedsLimits', 'nesting'],
  ],
  [
    'a length spelt as a real number',
    () => openPdf(fileOf('<<>>', '<</Length 1.0>>\nstream\nx\nendstream')).latest.get(ref(2)),
    ['PdfIsMalformed', 'stream length'],
  ],
  [
    'anything before the head',
    () => openPdf(Buffer.concat([Buffer.from('\n'), fileOf('<<>>')])),
    ['PdfIsMalformed', '%PDF'],
  ],
  [
    'a head that says it were linearized to the end',
    () => openPdf(fileOf(`<</Linearized 1 /L ${fileOf('<</Linearized 1 /L 100>>').length}>>`)),
    ['PdfIsMalformed', '/Linearized'],
  ],
])('%s is refused', (_, act, refusal) => {
  expect(refusalOf(act)).toEqual(refusal);
});

test('an object stream that inflates beyond reason is refused', () => {
  const bomb = deflateSync(Buffer.alloc(70 * 1024 * 1024));
  const packed = serialise(
    stream({ Type: name('ObjStm'), N: 1, First: 4, Filter: name('FlateDecode') }, bomb),
  );
  const head = Buffer.from('%PDF-1.7\n1 0 obj\n');
  const body = Buffer.concat([head, packed, Buffer.from('\nendobj\n')]);
  const rows = Buffer.from([1, 0, 9, 0, 2, 0, 1, 0]);
  const xref = serialise(
    stream({ Type: name('XRef'), Size: 3, W: [1, 2, 1], Index: [1, 2], Root: ref(2) }, rows),
  );
  const file = Buffer.concat([
    body,
    Buffer.from('3 0 obj\n'),
    xref,
    Buffer.from(`\nendobj\nstartxref\n${body.length}\n%%EOF\n`),
  ]);
  expect(refusalOf(() => isDict(openPdf(file).latest.get(ref(2))))).toEqual([
    'PdfExceedsLimits',
    'inflation',
  ]);
});
