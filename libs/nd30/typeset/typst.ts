import { join } from 'node:path';
import type { Layout } from '../layout/layout.js';
import { cellSpace, fontLine } from '../printed/cell-measure.js';
import type { PrintedAnnexFile, PrintedDocument } from '../printed/printed.js';
import type { EmbeddedFile } from './embedded-file.js';
import type { Placeholder } from './places.js';
import { setTemplate } from './typesetter.js';

const workspace = join(import.meta.dirname, 'template');
const mainFiles = { document: 'document.typ', annexFile: 'annex-file.typ' } as const;

/** PDF/A wants a date; a version has none of its own, and the same version gives the same bytes. */
const creationTimestamp = 0;

/** Where an annex begins: page counted from 0. */
export interface AnnexPage {
  readonly id: string;
  readonly page: number;
}

export interface TemplateOutput {
  readonly pdf: Buffer;
  readonly pages: number;
  readonly placeholders: readonly Placeholder[];
  readonly annexPages: readonly AnnexPage[];
}

/**
 * Runs the template over a printed document.
 * @throws DomainError `TypesetterFailed` with the typesetter's own diagnostics
 */
export const runTemplate = (
  name: keyof typeof mainFiles,
  document: PrintedDocument | PrintedAnnexFile,
  layout: Layout,
  { tagged, embedded }: { readonly tagged: boolean; readonly embedded: readonly EmbeddedFile[] },
): TemplateOutput =>
  setTemplate(workspace, {
    main: mainFiles[name],
    inputs: {
      document: JSON.stringify(document),
      layout: JSON.stringify(layout),
      embedded: JSON.stringify(embedded),
      measures: JSON.stringify({ fontLine, cellSpace }),
    },
    read: (typst, laidOut) => ({
      pdf: typst.pdf(laidOut, {
        // Only part 3 lets files of any kind travel inside (ISO 19005-3, 6.8).
        pdfStandard: `${embedded.length > 0 ? 'a-3' : 'a-2'}${tagged ? 'a' : 'b'}`,
        pdfTags: tagged,
        creationTimestamp,
      }),
      pages: laidOut.numOfPages,
      placeholders: typst.query(laidOut, { selector: '<placeholder>', field: 'value' }),
      annexPages: typst.query(laidOut, { selector: '<annex>', field: 'value' }),
    }),
  });
