import { nfc, vietnamTimestamp } from '#kernel';
import { embedFont } from './appearance/form-font.js';
import { heightOfLine, textOperators, widthOfText } from './appearance/text-lines.js';
import { padesError } from './errors.js';
import { formFields } from './fields.js';
import { topRightCorner } from './page-corner.js';
import { addToPages, setCatalog } from './page-widgets.js';
import { pagesOf } from './pages.js';
import { openPdf } from './pdf/file.js';
import { openUpdate, type IncrementalUpdate } from './pdf/incremental-update.js';
import { malformed } from './pdf/lexer.js';
import { dict, name, stream, textString, type PdfRef } from './pdf/objects.js';
import {
  completePending,
  placeholderBytes,
  signerOf,
  type PendingSignature,
} from './pending-signature.js';
import { blankSignature } from './signature-dictionary.js';
import { closeRevision, type SigningRequest } from './sign-field.js';
import { tagWidgets } from './tag-widgets.js';

export interface AnnexSealRequest extends Omit<SigningRequest, 'picture' | 'information'> {
  /** Number and symbol of the document that the annex belongs to, e.g. `08/KH-TTYT`. */
  readonly code: string;
  /** TrueType program with all letters of the code, upright. */
  readonly font: Uint8Array;
}

export type PendingAnnexSeal = PendingSignature<'annex'>;

/** Not the main document's name of a seal: an annex has no leader's signature to ask for. */
const annexFieldName = 'con-dau-phu-luc';
const fontSize = 10;
const points = (millimetres: number): number => (millimetres * 72) / 25.4;
/** The edges that Decree 30 leaves free on a page (Phụ lục I.I.3), halved above: the line is no text of the page. */
const margin = { right: points(15), top: points(10) } as const;

/**
 * Begins the body's signature on an annex that is a file of its own: no picture, but one line in
 * the top right corner of page 1, 10 pt, upright, black: number and symbol of the document; time
 * of signing as ISO 8601 with Vietnam's offset (NĐ 30/2020 Phụ lục I.II.8.b). Nothing may change
 * afterwards (DocMDP 1). Throws `PdfAlreadyHasFields`, `FontHasNoGlyph` and reading errors.
 */
export const openAnnexSeal = (annex: Uint8Array, request: AnnexSealRequest): PendingAnnexSeal => {
  const file = openPdf(annex);
  if (formFields(file.latest).length > 0) throw padesError('PdfAlreadyHasFields');
  const [page] = pagesOf(file.latest);
  if (page === undefined) throw malformed(0, 'page tree');
  const signer = signerOf(request);
  const update = openUpdate(file);
  const blank = blankSignature(request, nothingMayChange, placeholderBytes(signer));
  const value = update.allocate();
  update.setRaw(value, blank.syntax);
  const line = addLine(update, annexLine(request), request.font, (size) =>
    topRightCorner(file.latest, page, size, margin),
  );
  const widget = { ref: update.allocate(), page };
  const [tag] = tagWidgets(file.latest, update, [widget]);
  update.set(
    widget.ref,
    dict({
      Type: name('Annot'),
      Subtype: name('Widget'),
      FT: name('Sig'),
      F: 132,
      Rect: line.rect,
      P: page.ref,
      T: textString(annexFieldName),
      TU: textString('Chữ ký số của cơ quan trên phụ lục'),
      V: value,
      StructParent: tag,
      AP: dict({ N: line.appearance }),
    }),
  );
  addToPages(update, file, [widget]);
  const form = update.add(dict({ Fields: [widget.ref], SigFlags: 3 }));
  setCatalog(update, file, { AcroForm: form, Perms: dict({ DocMDP: value }) });
  return closeRevision('annex', update, signer, { ref: value, blank });
};

/** `08/KH-TTYT; 2026-11-21T14:05:09+07:00` */
export const annexLine = ({ code, at }: Pick<AnnexSealRequest, 'code' | 'at'>): string =>
  nfc(`${code}; ${vietnamTimestamp(at)}`);

const nothingMayChange = dict({
  Type: name('SigRef'),
  TransformMethod: name('DocMDP'),
  TransformParams: dict({ Type: name('TransformParams'), P: 1, V: name('1.2') }),
});

interface PlacedLine {
  readonly rect: number[];
  readonly appearance: PdfRef;
}

const addLine = (
  update: IncrementalUpdate,
  text: string,
  trueType: Uint8Array,
  placeOf: (size: { width: number; height: number }) => ReturnType<typeof topRightCorner>,
): PlacedLine => {
  const font = embedFont(update, trueType, text);
  const size = {
    width: widthOfText(font, text, fontSize),
    height: heightOfLine(font, fontSize),
  };
  const { rect, matrix } = placeOf(size);
  const appearance = stream(
    {
      Type: name('XObject'),
      Subtype: name('Form'),
      BBox: [0, 0, size.width, size.height],
      Matrix: [...matrix],
      Resources: dict({ Font: dict({ Line: font.ref }) }),
    },
    Buffer.from(textOperators(font, 'Line', text, { x: 0, y: 0, size: fontSize }), 'latin1'),
  );
  return { rect: [...rect], appearance: update.add(appearance) };
};

/** Ends it with the value a key gave for `pending.toBeSigned`. Throws as `completePending`. */
export const completeAnnexSeal = (pending: PendingAnnexSeal, signatureValue: Uint8Array): Buffer =>
  completePending(pending, signatureValue);
