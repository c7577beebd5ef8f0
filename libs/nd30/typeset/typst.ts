import { join } from 'node:path';
import { DomainError } from '#kernel';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { Layout } from '../layout/layout.js';
import { cellInset, cellParagraphGap } from '../printed/cell-measure.js';
import type { PrintedAnnexFile, PrintedDocument } from '../printed/printed.js';
import { tinosFonts } from './fonts.js';
import type { Placeholder } from './places.js';

const workspace = join(import.meta.dirname, 'template');
const mainFiles = {
  document: join(workspace, 'document.typ'),
  annexFile: join(workspace, 'annex-file.typ'),
} as const;

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

let compiler: NodeCompiler | undefined;

/** One typesetter for the process: opening fonts costs more than a document does. */
function typesetter(): NodeCompiler {
  compiler ??= NodeCompiler.create({
    workspace,
    fontArgs: [{ fontBlobs: Object.values(tinosFonts()) }],
  });
  return compiler;
}

/**
 * Runs the template over a printed document. The words go in as JSON, never as markup.
 * @throws DomainError `TypesetterFailed` with the typesetter's own diagnostics
 */
export function runTemplate(
  name: keyof typeof mainFiles,
  document: PrintedDocument | PrintedAnnexFile,
  layout: Layout,
  { tagged }: { readonly tagged: boolean },
): TemplateOutput {
  const typst = typesetter();
  const inputs = {
    document: JSON.stringify(document),
    layout: JSON.stringify(layout),
    cellInset: String(cellInset),
    cellParagraphGap: String(cellParagraphGap),
  };
  try {
    const laidOut = compile(typst, mainFiles[name], inputs);
    return {
      pdf: typst.pdf(laidOut, {
        pdfStandard: tagged ? 'a-2a' : 'a-2b',
        pdfTags: tagged,
        creationTimestamp,
      }),
      pages: laidOut.numOfPages,
      placeholders: typst.query(laidOut, { selector: '<placeholder>', field: 'value' }),
      annexPages: typst.query(laidOut, { selector: '<annex>', field: 'value' }),
    };
  } finally {
    // Without this the memoised layout of every document ever set stays in memory.
    typst.evictCache(0);
  }
}

function compile(
  typst: NodeCompiler,
  mainFilePath: string,
  inputs: Record<string, string>,
): NodeTypstDocument {
  const outcome = typst.compile({ mainFilePath, inputs });
  if (outcome.result && !outcome.hasError()) return outcome.result;
  const error = outcome.takeError();
  throw new DomainError('TypesetterFailed', {
    diagnostics: error ? typst.fetchDiagnostics(error) : [],
  });
}
