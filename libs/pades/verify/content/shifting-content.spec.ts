import { PDFDocument, PDFName, PDFRawStream, PDFString, type PDFRef } from 'pdf-lib';
import { aForeignForm } from '../../../../test/foreign/a-form.js';
import { signedWithOpenSsl } from '../../../../test/foreign/sign-with-openssl.js';
import { makeTestPki, signingDay, type TestPki } from '../../../../test/pki/index.js';
import { aPreparedPdf, clerkSeals, leaderSigns } from '../../../../test/pki/signed.js';
import { verifyPdf } from '../verify-pdf.js';
import { kindNames, type ShiftingKind } from './kinds.js';

let pki: TestPki;
let form: Uint8Array;
beforeAll(async () => {
  pki = await makeTestPki();
  form = await aForeignForm({ kind: 'stream', texts: ['Ten'] });
});

type Planted = Readonly<Record<string, unknown>> | readonly unknown[] | boolean;

/** A form of pdf-lib's with something planted in it, signed afterwards: it is what was signed. */
const signedWith = async (plant: (pdf: PDFDocument) => void): Promise<Uint8Array> => {
  const pdf = await PDFDocument.load(form);
  plant(pdf);
  const bytes = await pdf.save({ updateFieldAppearances: false });
  const person = { file: pki.otherPerson.p12('1234'), pin: '1234' };
  return signedWithOpenSsl(bytes, person, { field: 'Sig1' });
};

const verify = (file: Uint8Array) =>
  verifyPdf(file, { trust: [pki.authority.rootPem], at: signingDay });

const inCatalog = (key: string, what: Planted) => (pdf: PDFDocument) =>
  pdf.catalog.set(PDFName.of(key), pdf.context.obj(what as never));
const inForm = (key: string, what: Planted) => (pdf: PDFDocument) =>
  pdf.catalog.getOrCreateAcroForm().dict.set(PDFName.of(key), pdf.context.obj(what as never));
const onPage = (what: Planted) => (pdf: PDFDocument) =>
  pdf.getPage(0).node.addAnnot(pdf.context.register(pdf.context.obj(what as never)));
const inResources = (what: (pdf: PDFDocument) => PDFRawStream) => (pdf: PDFDocument) =>
  pdf.getPage(0).node.newXObject('X', pdf.context.register(what(pdf)));
const layered =
  (what: (layer: PDFRef) => Planted, usage: Planted = {}) =>
  (pdf: PDFDocument) => {
    const layer = { Type: 'OCG', Name: PDFString.of('Lop'), Usage: usage };
    const ref = pdf.context.register(pdf.context.obj(layer as never));
    inCatalog('OCProperties', { OCGs: [ref], D: what(ref) })(pdf);
  };

const script = { S: 'JavaScript', JS: PDFString.of('app.alert(1)') };
const note = { Type: 'Annot', Subtype: 'Text', Rect: [1, 1, 9, 9] };
const image = { Type: 'XObject', Subtype: 'Image', Width: 1, Height: 1, BitsPerComponent: 8 };
const imageWith = (more: Readonly<Record<string, unknown>>) => (pdf: PDFDocument) => {
  const dict = pdf.context.obj({ ...image, ColorSpace: 'DeviceGray' });
  for (const [key, value] of Object.entries(more))
    dict.set(PDFName.of(key), pdf.context.obj(value as never));
  return PDFRawStream.of(dict, Uint8Array.of(0));
};
const inFont = (what: Readonly<Record<string, unknown>>) => (pdf: PDFDocument) =>
  pdf
    .getPage(0)
    .node.setFontDictionary(
      PDFName.of('F9'),
      pdf.context.register(pdf.context.obj({ Type: 'Font', ...what } as never)),
    );
const arial = { Subtype: 'TrueType', BaseFont: 'Arial' };
const letters = (pdf: PDFDocument) => pdf.context.register(pdf.context.stream('letters'));
const cidFont = { Type: 'Font', Subtype: 'CIDFontType2', BaseFont: 'Arial' };
const off = { View: { ViewState: 'OFF' } };

test.each<[ShiftingKind, string, (pdf: PDFDocument) => void]>([
  ['scripts', 'when it is opened', inCatalog('OpenAction', script)],
  ['scripts', 'behind another action', inCatalog('OpenAction', { S: 'GoTo', Next: [script] })],
  ['scripts', 'of a field', onPage({ ...note, AA: { E: script } })],
  ['xfa', 'in the form', inForm('XFA', [PDFString.of('template'), PDFString.of('<x/>')])],
  ['layers', 'off', layered((layer) => ({ OFF: [layer] }))],
  ['layers', 'all off', layered(() => ({ BaseState: 'OFF' }))],
  [
    'layers',
    'off by themselves',
    layered((all) => ({ AS: [{ Event: 'View', OCGs: [all] }] }), off),
  ],
  ['layers', 'shown while others are off', onPage({ ...note, OC: { Type: 'OCMD', P: 'AllOff' } })],
  ['switches', 'layers by an action', inCatalog('OpenAction', { S: 'SetOCGState', State: ['ON'] })],
  ['switches', 'on paper only', onPage({ ...note, F: 36 })],
  ['switches', 'another picture for paper', inResources(imageWith({ Alternates: [{}] }))],
  ['launches', 'a program', onPage({ ...note, A: { S: 'Launch', F: PDFString.of('a.exe') } })],
  ['media', '3D', onPage({ ...note, Subtype: '3D' })],
  ['media', 'rich media', onPage({ ...note, Subtype: 'RichMedia' })],
  ['redrawn', 'by whoever opens it', inForm('NeedAppearances', true)],
  ['fonts', 'that are only named', inFont(arial)],
  ['fonts', 'whose measures alone are there', inFont({ ...arial, FontDescriptor: { Flags: 4 } })],
  ['fonts', 'of a composed one', inFont({ Subtype: 'Type0', DescendantFonts: [cidFont] })],
  ['elsewhere', 'a picture', inResources(imageWith({ F: PDFString.of('http://a/b.png') }))],
])('%s are told of: %s', async (kind, _, plant) => {
  const { verdict, conclusion, findings } = verify(await signedWith(plant));
  expect([verdict, conclusion]).toEqual(['valid', expect.stringContaining('có thể thay đổi')]);
  expect(findings).toEqual([
    { code: 'ShownContentMayShift', status: 'NOTE', message: expect.any(String) },
  ]);
  expect(findings[0]?.message).toContain(kindNames[kind]);
});

test('fields that are calculated are told of', async () => {
  const plant = (pdf: PDFDocument) => inForm('CO', [pdf.getForm().getField('Ten').ref])(pdf);
  const { findings } = verify(await signedWith(plant));
  expect(findings[0]?.message).toContain(kindNames.calculated);
});

test.each<[string, (pdf: PDFDocument) => void]>([
  ['a form without actions', () => undefined],
  ['a page to begin with', inCatalog('OpenAction', { S: 'GoTo', D: [0, 'Fit'] })],
  ['a link', onPage({ ...note, Subtype: 'Link', A: { S: 'URI', URI: PDFString.of('http://a') } })],
  ['a note on the screen only', onPage({ ...note, F: 28 })],
  ['layers that are all shown', layered((all) => ({ ON: [all], AS: [{ Event: 'View' }] }))],
  ['an element named like an action', inCatalog('StructTreeRoot', { K: { S: 'Sound', Sound: 1 } })],
  ['a picture', inResources(imageWith({}))],
  ['a form that is drawn', inForm('NeedAppearances', false)],
  ['a font every reader has', inFont({ Subtype: 'Type1', BaseFont: 'Times-BoldItalic' })],
  [
    'a font whose letters are in the file',
    (pdf) => inFont({ ...arial, FontDescriptor: { FontFile2: letters(pdf) } })(pdf),
  ],
  [
    'a reference to nowhere',
    (pdf) => pdf.catalog.set(PDFName.of('Nowhere'), pdf.context.nextRef()),
  ],
])('no alarm for %s', async (_, plant) => {
  const { verdict, findings } = verify(await signedWith(plant));
  expect([verdict, findings]).toEqual(['valid', []]);
});

test('no alarm for what this library issues', async () => {
  for (const kind of ['table', 'stream'] as const) {
    const issued = clerkSeals(leaderSigns(await aPreparedPdf(kind), pki.leader), pki.seal);
    const { verdict, findings } = verify(issued);
    expect([verdict, findings]).toEqual(['valid', []]);
  }
});
