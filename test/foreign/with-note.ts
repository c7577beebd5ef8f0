import { dict, name, withEntries, type PdfObject } from '../../libs/pades/pdf/objects.js';
import { savedAgain } from '../pki/attacks.js';

/** The file with a note put on its first page in one more revision. */
export const withNote = (signed: Uint8Array): Uint8Array =>
  savedAgain(signed, ({ update, page }) => {
    const note = dict({ Type: name('Annot'), Subtype: name('Text'), Rect: [0, 0, 9, 9] });
    const annots = page.dict.entries.get('Annots') as readonly PdfObject[];
    update.set(page.ref, withEntries(page.dict, { Annots: [...annots, update.add(note)] }));
  });
