import { signedWithOpenSsl } from '../../../test/foreign/sign-with-openssl.js';
import { makeTestPki, signingDay, type TestPki } from '../../../test/pki/index.js';
import { addValidationData } from '../long-term/index.js';
import { openPdf } from '../pdf/file.js';
import { verifyPdf } from './verify-pdf.js';

let pki: TestPki;
beforeAll(async () => {
  pki = await makeTestPki();
});

/** What the signer sees; object 1 is nobody's. */
const seen: readonly (readonly [number, string])[] = [
  [2, '<</Type/Catalog/Pages 3 0 R/AcroForm 6 0 R>>'],
  [3, '<</Type/Pages/Kids[4 0 R]/Count 1>>'],
  [4, '<</Type/Page/Parent 3 0 R/MediaBox[0 0 400 300]/Contents 5 0 R/Annots[7 0 R]>>'],
  [5, '<</Length 26>>stream\n0 0 1 rg 0 0 100 100 re f \nendstream'],
  [6, '<</Fields[7 0 R]/SigFlags 1>>'],
  [7, '<</Type/Annot/Subtype/Widget/FT/Sig/T(Sig1)/F 4/P 4 0 R/Rect[200 40 300 90]>>'],
];
const another = '5 0 obj\n<</Length 26>>stream\n1 0 0 rg 0 0 400 300 re f \nendstream\nendobj\n';

const rows = (offsets: readonly number[]): string =>
  offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');

/** Signed with something hidden between the objects and the table. */
const signedWith = (hidden: string): Uint8Array => {
  let text = '%PDF-1.7\n';
  const offsets = seen.map(([num, body]) => {
    const offset = text.length;
    text += `${num} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  text += hidden;
  const table = `xref\n0 1\n0000000000 65535 f \n2 6\n${rows(offsets)}`;
  const form = `${text}${table}trailer\n<</Size 8/Root 2 0 R>>\nstartxref\n${text.length}\n%%EOF\n`;
  const person = { file: pki.otherPerson.p12('1234'), pin: '1234' };
  return signedWithOpenSsl(Buffer.from(form, 'latin1'), person, { field: 'Sig1' });
};

const withEvidence = (signed: Uint8Array): Uint8Array =>
  addValidationData(signed, {
    certificates: pki.otherPerson.key.certificateChain,
    ...{ ocsps: [], crls: [] },
  });

/** A revision that changes nothing, in a table that some readers take for another. */
const withTable = (signed: Uint8Array, head: string): Uint8Array => {
  const { latest, revisions } = openPdf(signed);
  const offsets = Array.from({ length: latest.size - 2 }, (_, i) => {
    const entry = latest.entryOf(i + 2);
    return entry?.type === 'offset' ? entry.offset : 0;
  });
  const size = latest.size;
  const trailer = `trailer\n<</Size ${size}/Root 2 0 R/Prev ${revisions.at(-1)?.startxref}>>`;
  const zero = Buffer.from(signed).indexOf('0 0 obj');
  const first = head
    .replace('N', `${size - 1}`)
    .replace('M', `${size - 2}`)
    .replace('ZERO', String(zero).padStart(10, '0'));
  const table = `xref\n${first}${rows(offsets)}${trailer}`;
  const tail = `${table}\nstartxref\n${signed.length}\n%%EOF\n`;
  return Buffer.concat([signed, Buffer.from(tail, 'latin1')]);
};

const said = (file: Uint8Array): unknown => {
  const options = { trust: [pki.authority.rootPem], at: signingDay };
  const { verdict, findings } = verifyPdf(file, options);
  return [verdict, ...findings.map(({ code }) => code)];
};

test('nothing hidden: more may come behind it', () => {
  const signed = signedWith('');
  expect(said(signed)).toEqual(['valid']);
  expect(said(withEvidence(signed))).toEqual(['valid']);
});

test.each([
  ['another object of a number in use', another],
  ['one within a stream', `1 0 obj\n<</Length ${another.length}>>stream\n${another}endstream\n`],
  ['another trailer', 'trailer\n<</Root 9 0 R>>\n'],
  ['a section that nothing leads to', '9 0 obj\n<</Type/XRef/Root 8 0 R/Length 0>>\nendobj\n'],
])('%s is told of, and leaves it open when something comes behind it', (_, hidden) => {
  const signed = signedWith(hidden);
  expect(said(signed)).toEqual(['valid', 'ShownContentMayShift']);
  expect(said(withEvidence(signed))).toEqual(['indeterminate', 'FileMayBeTwo']);
});

test('a table whose rows some readers shift is no revision that changes nothing', () => {
  const freed = withTable(signedWith(''), '1 N\n0000000000 65535 f \n');
  expect(said(freed)).toEqual(['invalid']);
  const inUse = withTable(signedWith('0 0 obj\nnull\nendobj\n'), '0 1\nZERO 00000 n \n2 M\n');
  expect(said(inUse)).toEqual(['invalid']);
});
