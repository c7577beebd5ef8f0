import { fieldNames } from '#pades';
import { formFields } from '../../libs/pades/fields.js';
import { isDict, type PdfDict, type PdfObject } from '../../libs/pades/pdf/objects.js';
import {
  byteString,
  dict,
  name,
  stream,
  textString,
  withEntries,
} from '../../libs/pades/pdf/objects.js';
import { refAt, savedAgain, type Opened } from '../pki/attacks.js';
import type { Operator } from './operator.js';
import type { Dice } from '../campaigns/unseen/random.js';

type Change = (opened: Opened, dice: Dice) => void;

/** One more revision, well formed, that does what it should not. */
const saving = (
  attack: Operator['attack'],
  name: string,
  change: Change,
  caughtBy: Operator['caughtBy'] = ['ModifiedAfterSigning'],
): Operator => ({
  ...{ name, attack, caughtBy },
  forge: (file, dice) => savedAgain(file, (opened) => change(opened, dice)),
});

const drawing = (dice: Dice): ReturnType<typeof stream> =>
  stream(
    {},
    Buffer.from(`1 0 0 rg ${dice.below(300)} ${dice.below(500)} ${dice.below(300)} 90 re f`),
  );

const formDict = ({ view, catalog }: Opened): PdfDict => {
  const form = view.get(refAt(catalog, 'AcroForm'));
  if (!isDict(form)) throw new Error('no form');
  return form;
};

const anyField = (dice: Dice) => dice.pick(['number', 'date', 'leader', 'seal'] as const);

const setCatalog = (
  { update, root, catalog }: Opened,
  changes: Readonly<Record<string, PdfObject | undefined>>,
): void => update.set(root, withEntries(catalog, changes));

const annotated = ({ update, page }: Opened, annotation: PdfDict): void => {
  const annots = page.dict.entries.get('Annots') as readonly PdfObject[];
  const added = update.add(annotation);
  update.set(page.ref, withEntries(page.dict, { Annots: [...annots, added] }));
};

export const savings: readonly Operator[] = [
  saving('incremental saving', 'another drawing on the page', ({ update, page }, dice) =>
    update.set(page.ref, withEntries(page.dict, { Contents: update.add(drawing(dice)) })),
  ),
  saving('incremental saving', 'the drawing itself written anew', ({ update, page }, dice) => {
    const contents = page.dict.entries.get('Contents');
    update.set(Array.isArray(contents) ? contents[0] : refAt(page.dict, 'Contents'), drawing(dice));
  }),
  saving('incremental saving', 'a page turned or cut', ({ update, page }, dice) =>
    update.set(
      page.ref,
      withEntries(
        page.dict,
        dice.pick([{ Rotate: 180 }, { MediaBox: [0, 0, 300, 300] }, { CropBox: [0, 0, 9, 9] }]),
      ),
    ),
  ),
  saving('incremental saving', 'a page of the tree left out', (opened) => {
    const pages = refAt(opened.catalog, 'Pages');
    const tree = opened.view.get(pages) as PdfDict;
    const kids = tree.entries.get('Kids') as readonly PdfObject[];
    const fewer = kids.length > 1 ? kids.slice(0, -1) : [];
    opened.update.set(pages, withEntries(tree, { Kids: fewer, Count: fewer.length }));
  }),
  saving('incremental saving', 'number or date written anew', ({ update, field }, dice) => {
    const { ref, dict: old } = field(dice.pick(['number', 'date'] as const));
    update.set(ref, withEntries(old, { V: textString(String(dice.below(99))) }));
  }),
  saving('incremental saving', 'a field moved, hidden or renamed', ({ update, field }, dice) => {
    const { ref, dict: old } = field(anyField(dice));
    const changes = dice.pick<Record<string, PdfObject>>([
      ...[{ Rect: [0, 0, 102, 102] }, { F: 2 }, { T: textString('khac') }],
      ...[{ Ff: 1 }, { MK: dict({ BG: [1, 0, 0] }) }, { A: dict({ S: name('JavaScript') }) }],
    ]);
    update.set(ref, withEntries(old, changes));
  }),
  saving('incremental saving', 'something that runs on opening', (opened, dice) => {
    const script = dict({ S: name('JavaScript'), JS: textString('app.alert(1)') });
    setCatalog(opened, { [dice.pick(['OpenAction', 'AA', 'Names', 'Outlines'])]: script });
  }),
  saving(
    'incremental saving',
    'permissions or language gone',
    (opened, dice) => setCatalog(opened, { [dice.pick(['Perms', 'AcroForm'])]: undefined }),
    ['ModifiedAfterSigning', 'FileHasNoSignature', 'SignatureWasRemoved'],
  ),
  saving('incremental saving', 'another catalog', (opened) => {
    setCatalog(opened, {
      Pages: opened.update.add(dict({ Type: name('Pages'), Kids: [], Count: 0 })),
    });
  }),
  saving('shadow', 'a font of the form replaced', (opened) => {
    const font = refAt(formDict(opened), 'DR', 'Font', 'Tinos');
    opened.update.set(
      font,
      dict({ Type: name('Font'), Subtype: name('Type1'), BaseFont: name('Courier') }),
    );
  }),
  saving('shadow', 'resources of the page replaced', ({ update, page }) =>
    update.set(page.ref, withEntries(page.dict, { Resources: dict({}) })),
  ),
  saving('shadow', 'a layer that hides', (opened) =>
    setCatalog(opened, {
      OCProperties: dict({ OCGs: [], D: dict({ BaseState: name('OFF') }) }),
    }),
  ),
  saving(
    'shadow',
    'an object laid down for later',
    ({ update }, dice) => void update.add(drawing(dice)),
  ),
  saving('shadow', 'a signed picture replaced', ({ update, field }, dice) => {
    const { dict: widget } = field('leader');
    update.set(refAt(widget, 'AP', 'N'), drawing(dice));
  }),
  saving('evil annotation', 'a note over the page', (opened, dice) => {
    const kinds = ['Square', 'FreeText', 'Stamp', 'Highlight', 'Redact', 'Watermark', 'Link'];
    const look = opened.update.add(drawing(dice));
    annotated(
      opened,
      dict({
        ...{ Type: name('Annot'), Subtype: name(dice.pick(kinds)) },
        ...{ Rect: [0, 0, 600, 900], AP: dict({ N: look }) },
      }),
    );
  }),
  saving('evil annotation', 'another look of a field', ({ update, field }, dice) => {
    const { ref, dict: old } = field(dice.pick(['number', 'date', 'leader'] as const));
    update.set(ref, withEntries(old, { AP: dict({ N: update.add(drawing(dice)) }) }));
  }),
  saving('evil annotation', 'a new field in the form', (opened, dice) => {
    const widget = dict({
      ...{ Type: name('Annot'), Subtype: name('Widget'), FT: name(dice.pick(['Tx', 'Btn'])) },
      ...{ T: textString('them'), Rect: [0, 0, 90, 90], P: opened.page.ref },
    });
    const form = formDict(opened);
    const fields = form.entries.get('Fields') as readonly PdfObject[];
    const grown = [...fields, opened.update.add(widget)];
    opened.update.set(refAt(opened.catalog, 'AcroForm'), withEntries(form, { Fields: grown }));
  }),
  saving(
    'sneaky signature',
    'one more signature that is seen',
    (opened) => {
      const value = opened.update.add(
        dict({
          ...{ Type: name('Sig'), Filter: name('Adobe.PPKLite') },
          ...{ SubFilter: name('ETSI.CAdES.detached'), ByteRange: [0, 10, 20, 30] },
          Contents: byteString(Buffer.from([0x30, 0])),
        }),
      );
      const field = opened.update.add(
        dict({
          ...{ Type: name('Annot'), Subtype: name('Widget'), FT: name('Sig') },
          ...{ T: textString('ky-them'), Rect: [0, 0, 600, 900], V: value },
        }),
      );
      const form = formDict(opened);
      const fields = form.entries.get('Fields') as readonly PdfObject[];
      const grown = withEntries(form, { Fields: [...fields, field] });
      opened.update.set(refAt(opened.catalog, 'AcroForm'), grown);
    },
    ['ModifiedAfterSigning', 'SignatureIsNotExpected'],
  ),
  saving('sneaky signature', 'a document timestamp that is seen', (opened, dice) => {
    const value = opened.update.add(
      dict({
        ...{ Type: name('DocTimeStamp'), SubFilter: name('ETSI.RFC3161') },
        Contents: byteString(Buffer.from([0x30, 0])),
      }),
    );
    const look = opened.update.add(drawing(dice));
    const field = opened.update.add(
      dict({
        ...{ Type: name('Annot'), Subtype: name('Widget'), FT: name('Sig'), V: value },
        ...{ T: textString('dau'), Rect: [0, 0, 600, 900], AP: dict({ N: look }) },
      }),
    );
    const form = formDict(opened);
    const fields = form.entries.get('Fields') as readonly PdfObject[];
    const grown = withEntries(form, { Fields: [...fields, field] });
    opened.update.set(refAt(opened.catalog, 'AcroForm'), grown);
  }),
  saving('sneaky signature', 'a document timestamp by the name of a field', (opened, dice) => {
    const value = opened.update.add(
      dict({
        ...{ Type: name('DocTimeStamp'), SubFilter: name('ETSI.RFC3161') },
        Contents: byteString(Buffer.from([0x30, 0])),
      }),
    );
    const title = textString(fieldNames[anyField(dice)]);
    const field = opened.update.add(
      dict({ FT: name('Sig'), T: title, Rect: [0, 0, 0, 0], V: value }),
    );
    const form = formDict(opened);
    const fields = form.entries.get('Fields') as readonly PdfObject[];
    const grown = withEntries(form, { Fields: [...fields, field] });
    opened.update.set(refAt(opened.catalog, 'AcroForm'), grown);
  }),
  saving(
    'sneaky signature',
    'a signature value replaced',
    ({ update, field }) =>
      update.set(
        refAt(field('leader').dict, 'V'),
        dict({ Type: name('Sig'), Contents: byteString(Buffer.from([0x30, 0])) }),
      ),
    ['ModifiedAfterSigning', 'ByteRangeIsWrong'],
  ),
  saving('incremental saving', 'a signed field emptied', ({ update, field, view }) => {
    const { ref, dict: old } = field('leader');
    update.set(ref, withEntries(old, { V: undefined }));
    if (!formFields(view).some(({ fullName }) => fullName === fieldNames.leader))
      throw new Error('no leader');
  }),
  saving('shadow', 'validation data that draws in a page', (opened) => {
    opened.update.set(opened.page.ref, withEntries(opened.page.dict, { Rotate: 90 }));
    setCatalog(opened, { DSS: dict({ Certs: [opened.page.ref] }) });
  }),
];
