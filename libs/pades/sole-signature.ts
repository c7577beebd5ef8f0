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
  placeholderBytes,
  signerOf,
  type PendingSignature,
  type SigningStep,
} from './pending-signature.js';
import { blankSignature } from './signature-dictionary.js';
import { closeRevision, type SigningRequest } from './sign-field.js';
import { tagWidgets } from './tag-widgets.js';

export interface SoleSignature<Step extends SigningStep> {
  readonly step: Step;
  readonly request: Omit<SigningRequest, 'picture' | 'information'>;
  readonly field: string;
  /** What a screen reader says of the field. */
  readonly tooltip: string;
  readonly line: string;
  /** TrueType program with all letters of the line, upright. */
  readonly font: Uint8Array;
}

const fontSize = 10;
const points = (millimetres: number): number => (millimetres * 72) / 25.4;
/** The edges that Decree 30 leaves free on a page (Phụ lục I.I.3), halved above: the line is no text of the page. */
const margin = { right: points(15), top: points(10) } as const;

/**
 * Begins the first and only signature of a file: no picture, but one line in the top right corner
 * of page 1, 10 pt, upright, black. Nothing may change afterwards (DocMDP 1) but what keeps the
 * signature provable. Throws `PdfAlreadyHasFields`, `FontHasNoGlyph` and reading errors.
 */
export const openSoleSignature = <Step extends SigningStep>(
  pdf: Uint8Array,
  { step, request, field, tooltip, line: text, font }: SoleSignature<Step>,
): PendingSignature<Step> => {
  const file = openPdf(pdf);
  if (formFields(file.latest).length > 0) throw padesError('PdfAlreadyHasFields');
  const [page] = pagesOf(file.latest);
  if (page === undefined) throw malformed(0, 'page tree');
  const signer = signerOf(request);
  const update = openUpdate(file);
  const blank = blankSignature(request, nothingMayChange, placeholderBytes(signer));
  const value = update.allocate();
  update.setRaw(value, blank.syntax);
  const line = addLine(update, text, font, (size) =>
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
      T: textString(field),
      TU: textString(tooltip),
      V: value,
      StructParent: tag,
      AP: dict({ N: line.appearance }),
    }),
  );
  addToPages(update, file, [widget]);
  const form = update.add(dict({ Fields: [widget.ref], SigFlags: 3 }));
  setCatalog(update, file, { AcroForm: form, Perms: dict({ DocMDP: value }) });
  return closeRevision(step, update, signer, { ref: value, blank });
};

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
