import { sha256Hex } from '#kernel';
import * as fontkit from '@cantoo/fontkit';
import { cmyk, PDFDocument, PDFName, StandardFonts } from 'pdf-lib';
import { aFrozenDraft, aPlan } from '../../../test/builders/content.js';
import { pageTexts } from '../testing/poppler.js';
import { nodeIds } from '../../../test/builders/node-ids.js';
import { tinosFonts } from '../typeset/fonts.js';
import { typeset, type TypesetDocument } from '../typeset/typeset.js';
import { mergeAttachedAnnexes } from './merge-attached-annexes.js';
import { openAttachedAnnex } from './open-attached-annex.js';

const a4: [number, number] = [595.28, 841.89];

async function aPdf(write: (document: PDFDocument) => unknown = addTextPage): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.registerFontkit(fontkit);
  await write(document);
  return document.save({ useObjectStreams: false });
}

async function addTextPage(document: PDFDocument, text = 'Bảng số liệu của khoa Nội') {
  const font = await document.embedFont(tinosFonts().regular, { subset: true });
  document.addPage(a4).drawText(text, { font, size: 14, x: 100, y: 600 });
}

async function aPlanWith(bytes: Uint8Array): Promise<TypesetDocument> {
  const [targets, tasks] = aPlan().annexes;
  const attached = {
    kind: 'attached' as const,
    id: nodeIds(8000)<'Node'>(),
    title: 'Bảng tổng hợp số liệu',
    fileName: 'so-lieu.pdf',
    sha256: sha256Hex(bytes),
  };
  return typeset(aFrozenDraft(aPlan({ annexes: [targets!, attached, tasks!] })));
}

describe('merging attached annexes', () => {
  it('puts their pages behind their heading and leaves the places where they are', async () => {
    const bytes = await aPdf();
    const before = await aPlanWith(bytes);
    const after = await mergeAttachedAnnexes(before, [{ fileName: 'so-lieu.pdf', bytes }]);
    const texts = await pageTexts(after.pdf);
    const heading = texts.findIndex(
      (text) => text.includes('Phụ lục II\n') || /Phụ lục II$/m.test(text),
    );
    expect(texts[heading]).toContain('BẢNG TỔNG HỢP SỐ LIỆU');
    expect(texts[heading + 1]).toContain('Bảng số liệu của khoa Nội');
    expect(texts[heading + 2]).toContain('Phụ lục III');
    expect(after.pages).toBe(before.pages + 1);
    expect(after.places).toEqual(before.places);
    expect(after.awaited).toEqual([]);
  });

  it('claims PDF/A-2b, untagged, in a classic cross-reference table', async () => {
    const bytes = await aPdf();
    const { pdf } = await mergeAttachedAnnexes(await aPlanWith(bytes), [
      { fileName: 'a.pdf', bytes },
    ]);
    const file = Buffer.from(pdf).toString('latin1');
    expect(file).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(file).toContain('<pdfaid:conformance>B</pdfaid:conformance>');
    expect(file).not.toContain('/StructTreeRoot');
    expect(file).toMatch(/\nxref\n/);
  });

  it('gives the same bytes for the same files', async () => {
    const bytes = await aPdf();
    const merge = async () =>
      mergeAttachedAnnexes(await aPlanWith(bytes), [{ fileName: 'a.pdf', bytes }]);
    const [first, second] = [await merge(), await merge()];
    expect(sha256Hex(second.pdf)).toBe(sha256Hex(first.pdf));
  });

  it('refuses a file that is not the one that was frozen', async () => {
    const document = await aPlanWith(await aPdf());
    const other = await aPdf((pdf) => addTextPage(pdf, 'Bảng khác'));
    const merging = mergeAttachedAnnexes(document, [{ fileName: 'so-lieu.pdf', bytes: other }]);
    await expect(merging).rejects.toMatchObject({ code: 'AttachedAnnexIsMissing' });
  });
});

describe('opening an attached annex', () => {
  const refusals: [string, string, () => Promise<Uint8Array>][] = [
    ['a file with a password', 'AttachedAnnexIsEncrypted', encrypted],
    ['a file that is no PDF', 'AttachedAnnexIsBroken', async () => Buffer.from('không phải PDF')],
    ['a truncated file', 'AttachedAnnexIsBroken', async () => (await aPdf()).slice(0, 900)],
    [
      'a file beyond 20 MB',
      'AttachedAnnexIsTooLarge',
      async () => new Uint8Array(21 * 1024 * 1024),
    ],
    ['more than 200 pages', 'AttachedAnnexHasTooManyPages', () => aPdf(manyPages)],
    ['JavaScript', 'AttachedAnnexHasActiveContent', () => aPdf(withJavaScript)],
    ['an embedded file', 'AttachedAnnexHasActiveContent', () => aPdf(withAttachment)],
    ['a form field', 'AttachedAnnexHasAnnotations', () => aPdf(withField)],
    ['an A3 page', 'AttachedAnnexPageIsNotA4', () => aPdf((pdf) => pdf.addPage([841.89, 1190.55]))],
    ['a font that is not embedded', 'AttachedAnnexFontIsNotEmbedded', () => aPdf(withHelvetica)],
    ['CMYK colours', 'AttachedAnnexBreaksPdfA', () => aPdf(withCmyk)],
    ['LZW compression', 'AttachedAnnexBreaksPdfA', () => aPdf(withLzw)],
  ];

  it.each(refusals)('refuses %s as %s', async (_what, code, make) => {
    const bytes = await make();
    await expect(openAttachedAnnex({ fileName: 'a.pdf', bytes })).rejects.toMatchObject({
      code,
      details: { fileName: 'a.pdf' },
    });
  });

  it('takes a plain A4 file, upright or lying', async () => {
    const bytes = await aPdf(async (pdf) => {
      await addTextPage(pdf);
      pdf.addPage([a4[1], a4[0]]);
    });
    const opened = await openAttachedAnnex({ fileName: 'a.pdf', bytes });
    expect(opened.getPageCount()).toBe(2);
  });
});

async function encrypted() {
  const document = await PDFDocument.create();
  document.addPage(a4);
  document.encrypt({ userPassword: 'mat-khau', ownerPassword: 'mat-khau' });
  return document.save();
}

function manyPages(document: PDFDocument) {
  for (let page = 0; page < 201; page++) document.addPage(a4);
}

async function withJavaScript(document: PDFDocument) {
  await addTextPage(document);
  document.addJavaScript('mo', 'app.alert(1)');
}

async function withAttachment(document: PDFDocument) {
  await addTextPage(document);
  await document.attach(Buffer.from('x'), 'x.txt');
}

function withField(document: PDFDocument) {
  const page = document.addPage(a4);
  document.getForm().createCheckBox('o').addToPage(page);
}

async function withHelvetica(document: PDFDocument) {
  const font = await document.embedFont(StandardFonts.Helvetica);
  document.addPage(a4).drawText('plain', { font });
}

function withCmyk(document: PDFDocument) {
  document.addPage(a4).drawRectangle({ width: 50, height: 50, color: cmyk(1, 0, 0, 0) });
}

function withLzw(document: PDFDocument) {
  const { context } = document;
  const image = context.stream(new Uint8Array([0x80, 0x0b]), {
    Type: 'XObject',
    Subtype: 'Image',
    Width: 1,
    Height: 1,
    BitsPerComponent: 8,
    ColorSpace: 'DeviceGray',
    Filter: 'LZWDecode',
  });
  document.addPage(a4).node.setXObject(PDFName.of('Im1'), context.register(image));
}
