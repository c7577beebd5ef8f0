import { PDFDocument, PDFName, PDFString, StandardFonts } from 'pdf-lib';

export interface FormWanted {
  /** A classic table, or object and cross-reference streams (PDF 1.5). */
  readonly kind?: 'table' | 'stream';
  /** Names of blank signature fields, each with a place on the page. */
  readonly signatures?: readonly string[];
  /** Names of blank text fields. */
  readonly texts?: readonly string[];
}

/** A page of some other maker with blank fields, written by pdf-lib. */
export const aForeignForm = async ({
  kind = 'table',
  signatures = ['Sig1'],
  texts = [],
}: FormWanted = {}): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const page = pdf.addPage([400, 300]);
  page.drawText('Hop dong', { x: 40, y: 250, font });
  texts.forEach((name, i) =>
    pdf
      .getForm()
      .createTextField(name)
      .addToPage(page, { x: 40, y: 200 - 30 * i, width: 100, height: 20, font }),
  );
  const refs = signatures.map((name, i) =>
    pdf.context.register(
      pdf.context.obj({
        ...{ Type: 'Annot', Subtype: 'Widget', FT: 'Sig', F: 4, P: page.ref },
        T: PDFString.of(name),
        Rect: [200, 40 + 60 * i, 300, 90 + 60 * i],
      }),
    ),
  );
  const form = pdf.catalog.getOrCreateAcroForm();
  for (const ref of refs) {
    form.addField(ref);
    page.node.addAnnot(ref);
  }
  form.dict.set(PDFName.of('SigFlags'), pdf.context.obj(1));
  const useObjectStreams = kind === 'stream';
  return pdf.save({ useObjectStreams, addDefaultPage: false, updateFieldAppearances: false });
};
