import { PDFDocument, PDFName, StandardFonts, type PDFFont, type PDFPage } from 'pdf-lib';
import { aForeignForm } from '../../../../test/foreign/a-form.js';
import { signedWithOpenSsl } from '../../../../test/foreign/sign-with-openssl.js';
import { makeTestPki, signingDay, type TestPki } from '../../../../test/pki/index.js';
import { openPdf } from '../../pdf/file.js';
import { allFields } from '../signature/signature-fields.js';
import { verifyPdf } from '../verify-pdf.js';
import { fieldsOverText } from './covers-text.js';

let pki: TestPki;
let form: Uint8Array;
beforeAll(async () => {
  pki = await makeTestPki();
  form = await aForeignForm({ signatures: ['Sig1', 'Sig2'], texts: ['Ten'] });
});

/** Sig2 stands blank at [200 100 300 150] while Sig1 is signed, and is signed afterwards. */
const judged = async (draw: (page: PDFPage, font: PDFFont, pdf: PDFDocument) => void) => {
  const pdf = await PDFDocument.load(form);
  draw(pdf.getPage(0), await pdf.embedFont(StandardFonts.Helvetica), pdf);
  const bytes = await pdf.save({ useObjectStreams: false, updateFieldAppearances: false });
  const person = { file: pki.otherPerson.p12('1234'), pin: '1234' };
  const twice = ['Sig1', 'Sig2'].reduce<Uint8Array>(
    (file, field) => signedWithOpenSsl(file, person, { field }),
    bytes,
  );
  const { verdict, signatures } = verifyPdf(twice, {
    trust: [pki.authority.rootPem],
    at: signingDay,
  });
  return [verdict, signatures[0]?.changesSince];
};

type Draw = Parameters<typeof judged>[0];

/** Content as it is spelt, behind what the page shows already. */
const spelt =
  (content: string, entries: Record<string, string> = {}): Draw =>
  (page, font, pdf) => {
    page.node.setFontDictionary(PDFName.of('F0'), font.ref);
    const stream = pdf.context.stream(Buffer.from(content), entries);
    page.node.addContentStream(pdf.context.register(stream));
  };

const inForm: Draw = (page, font, pdf) => {
  const inner = pdf.context.stream(Buffer.from('BT /F0 12 Tf (1.000.000) Tj ET'), {
    ...{ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 400, 300], Matrix: [1, 0, 0, 1, 60, 60] },
    Resources: { Font: { F0: font.ref } },
  });
  page.node.setXObject(PDFName.of('X0'), pdf.context.register(inner));
  spelt('q 1 0 0 1 160 60 cm /X0 Do Q')(page, font, pdf);
};

/** Two forms that name nothing of their own: they draw with what the page has. */
const inBareForms: Draw = (page, font, pdf) => {
  const bare = (content: string) =>
    pdf.context.register(pdf.context.stream(Buffer.from(content), shape));
  page.node.setXObject(PDFName.of('X1'), bare('BT /F0 12 Tf 220 120 Td (1.000.000) Tj ET'));
  page.node.setXObject(PDFName.of('X0'), bare('/X1 Do'));
  spelt('/X0 Do')(page, font, pdf);
};

/** The font is chosen by whoever draws the form. */
const inFontOfPage: Draw = (page, font, pdf) => {
  const inner = pdf.context.stream(Buffer.from('BT 220 120 Td (1.000.000) Tj ET'), shape);
  page.node.setXObject(PDFName.of('X0'), pdf.context.register(inner));
  spelt('/F0 12 Tf /X0 Do')(page, font, pdf);
};

const inFontOfState: Draw = (page, font, pdf) => {
  const state = pdf.context.obj({ Type: 'ExtGState', Font: [font.ref, 12.5] });
  page.node.setExtGState(PDFName.of('G0'), pdf.context.register(state));
  spelt('BT /G0 gs 220 120 Td (1.000.000) Tj ET')(page, font, pdf);
};

/** Ten forms, each of which draws the next one ten times. */
const formsWithoutEnd: Draw = (page, font, pdf) => {
  const deepest = pdf.context.register(pdf.context.stream(Buffer.from('n'), shape));
  const first = Array.from({ length: 10 }).reduce<typeof deepest>((next) => {
    const inner = { ...shape, Resources: { XObject: { X0: next } } };
    return pdf.context.register(pdf.context.stream(Buffer.from('/X0 Do '.repeat(10)), inner));
  }, deepest);
  page.node.setXObject(PDFName.of('X0'), first);
  spelt('/X0 Do')(page, font, pdf);
};
const shape = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 400, 300] };

const aNote: Draw = (page, _, pdf) => {
  const look = pdf.context.register(
    pdf.context.stream(Buffer.from('0 g'), { BBox: [0, 0, 60, 20] }),
  );
  const note = { Type: 'Annot', Subtype: 'FreeText', Rect: [210, 110, 270, 130], AP: { N: look } };
  page.node.addAnnot(pdf.context.register(pdf.context.obj(note)));
};

test.each<[string, Draw]>([
  ['words of the page', (page, font) => page.drawText('1.000.000', { x: 220, y: 120, font })],
  [
    'the end of a line',
    (page, font) => page.drawText('x'.repeat(60), { x: 5, y: 120, font, size: 9 }),
  ],
  ['words moved there', spelt('q 2 0 0 2 0 0 cm BT /F0 6 Tf 110 60 Td [(1.0) -50 (00)] TJ ET Q')],
  ['the next line', spelt('BT /F0 12 Tf 40 TL 220 160 Td T* (so tien) Tj ET')],
  ['the line of a quote', spelt("BT /F0 12 Tf 40 TL 220 160 Td (so tien) ' ET")],
  ['upright words', spelt('BT /F0 12 Tf 0 1 -1 0 250 60 Tm (so tien bang chu) Tj ET')],
  ['words of a form', inForm],
  ['words of a form within a form', inBareForms],
  ['words of a form in the font of the page', inFontOfPage],
  ['words in a font of the graphics state', inFontOfState],
  ['a note', aNote],
  ['what never ends', formsWithoutEnd],
  ['what nobody can read', spelt('BT', { Filter: 'LZWDecode' })],
])('a field over %s is no place for a later signature', async (_, draw) => {
  expect(await judged(draw)).toEqual(['changed', 'filled']);
});

test.each<[string, Draw]>([
  ['nothing', () => undefined],
  [
    'a line above it',
    (page, font) => page.drawText('Giam doc', { x: 220, y: 155, font, size: 12 }),
  ],
  [
    'a line to its left',
    (page, font) => page.drawText('Noi nhan', { x: 40, y: 120, font, size: 12 }),
  ],
  [
    'a picture that holds letters',
    spelt('BI /W 1 /H 1 /CS /G /BPC 8 ID (a EI\nBT /F0 9 Tf 9 9 Td (x) Tj ET'),
  ],
  ['words that were moved away', spelt('q 1 0 0 1 0 100 cm BT /F0 12 Tf 220 120 Td (x) Tj ET Q')],
  ['words behind a restored place', spelt('q 1 0 0 1 220 120 cm Q BT /F0 12 Tf 9 9 Td (x) Tj ET')],
])('one beside or over %s is', async (_, draw) => {
  expect(await judged(draw)).toEqual(['valid', 'allowed']);
});

test('of more fields than anybody signs at once none is', async () => {
  const overText = async (count: number) => {
    const signatures = Array.from({ length: count }, (_, n) => `Sig${n}`);
    const view = openPdf(await aForeignForm({ signatures })).latest;
    return fieldsOverText(
      view,
      allFields(view).map(({ ref }) => ref),
    ).size;
  };
  expect([await overText(64), await overText(65)]).toEqual([0, 65]);
});
