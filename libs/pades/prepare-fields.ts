import { addFormFont } from './appearance/form-font.js';
import { formXObject } from './appearance/form-xobject.js';
import { padesError } from './errors.js';
import { fieldNames, formFields, type FieldRole, type Place, type TextPlace } from './fields.js';
import { annexEntries, type NamedAnnex } from './named-annexes.js';
import { pagesOf, type Page } from './pages.js';
import { addToPages, setCatalog, type Widget } from './page-widgets.js';
import { openPdf } from './pdf/file.js';
import { openUpdate, type IncrementalUpdate } from './pdf/incremental-update.js';
import { formatNumber } from './pdf/serialise.js';
import { dict, name, textString, withEntries, type PdfObject } from './pdf/objects.js';
import { inPhase, type PreparedPdf } from './phases.js';
import { tagWidgets } from './tag-widgets.js';

export interface FieldPlaces {
  /** The digits of the number, after "Số:" and before "/". */
  readonly number: TextPlace;
  /** The whole phrase "ngày … tháng … năm …". */
  readonly datePhrase: TextPlace;
  readonly leader: Place;
  /** True size of the seal; about one third of the leader's picture lies under it on its left. */
  readonly seal: Place;
}

export interface FormFonts {
  /** TrueType programs with all Vietnamese letters, metric twins of the text's fonts. */
  readonly regular: Uint8Array;
  readonly italic: Uint8Array;
}

/**
 * Reserves the fields of both signatures, so that nothing but their values and appearances has
 * to change later (NĐ 30/2020 Phụ lục I.II.7.d, II.8.a; ISO 32000-1 §12.7), and names the annexes
 * that are files of their own by their hashes, so that both signatures hold them.
 * Throws `PdfAlreadyHasFields`, `PlaceIsOutsideDocument`, `FontHasNoGlyph` and reading errors.
 */
export const prepareFields = (
  rendered: Uint8Array,
  places: FieldPlaces,
  fonts: FormFonts,
  annexes: readonly NamedAnnex[] = [],
): PreparedPdf => {
  const file = openPdf(rendered);
  if (formFields(file.latest).length > 0) throw padesError('PdfAlreadyHasFields');
  const update = openUpdate(file);
  const pages = pagesOf(file.latest);
  const widgets = newWidgets(update, pages, places);
  const tags = tagWidgets(file.latest, update, widgets);
  widgets.forEach(({ ref, field }, i) =>
    update.set(ref, withEntries(field, { StructParent: tags[i] })),
  );
  addToPages(update, file, widgets);
  const form = update.add(
    dict({
      Fields: widgets.map(({ ref }) => ref),
      SigFlags: 3,
      DR: dict({
        Font: dict({
          [fontNames.regular]: addFormFont(update, fonts.regular),
          [fontNames.italic]: addFormFont(update, fonts.italic),
        }),
      }),
      DA: textString(`/${fontNames.regular} 13 Tf 0 g`),
    }),
  );
  setCatalog(update, file, { AcroForm: form, ...annexEntries(annexes) });
  return inPhase<PreparedPdf>(update.finish().bytes);
};

const fontNames = { regular: 'Tinos', italic: 'TinosItalic' } as const;

const newWidgets = (
  update: IncrementalUpdate,
  pages: readonly Page[],
  places: FieldPlaces,
): readonly Widget[] => {
  const newWidget = (role: FieldRole, place: Place, entries: Record<string, PdfObject>): Widget => {
    const page = pages[place.page];
    if (page === undefined) throw padesError('PlaceIsOutsideDocument', { role, page: place.page });
    const field = dict({
      Type: name('Annot'),
      Subtype: name('Widget'),
      F: 4,
      Rect: [place.x, place.y, place.x + place.width, place.y + place.height],
      P: page.ref,
      T: textString(fieldNames[role]),
      TU: textString(tooltips[role]),
      ...entries,
      AP: dict({ N: update.add(formXObject(place, '')) }),
    });
    return { ref: update.allocate(), page, field };
  };
  return [
    newWidget('number', places.number, textEntries(places.number)),
    newWidget('date', places.datePhrase, textEntries(places.datePhrase)),
    newWidget('leader', places.leader, { FT: name('Sig') }),
    newWidget('seal', places.seal, { FT: name('Sig'), Lock: sealLock }),
  ];
};

const tooltips: Readonly<Record<FieldRole, string>> = {
  number: 'Số của văn bản',
  date: 'Ngày, tháng, năm ban hành',
  leader: 'Chữ ký số của người có thẩm quyền',
  seal: 'Chữ ký số của cơ quan',
};

const textEntries = (place: TextPlace): Record<string, PdfObject> => ({
  FT: name('Tx'),
  DA: textString(`/${fontNames[place.font]} ${formatNumber(place.size)} Tf 0 g`),
  Q: { left: 0, center: 1, right: 2 }[place.align],
});

/** The seal closes number and date (ISO 32000-1 §12.7.4.5). */
const sealLock = dict({
  Type: name('SigFieldLock'),
  Action: name('Include'),
  Fields: [textString(fieldNames.number), textString(fieldNames.date)],
});
