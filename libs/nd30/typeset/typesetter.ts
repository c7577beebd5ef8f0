import { join } from 'node:path';
import { DomainError } from '#kernel';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { tinosFonts } from './fonts.js';

export interface Setting<Output> {
  /** File of the workspace. */
  readonly main: string;
  /** What the template reads as `sys.inputs`. */
  readonly inputs: Record<string, string>;
  /** Pictures and the like by the name under which the template finds them. */
  readonly files?: ReadonlyMap<string, Uint8Array>;
  readonly read: (typst: NodeCompiler, laidOut: NodeTypstDocument) => Output;
}

const typesetters = new Map<string, NodeCompiler>();

/**
 * Sets a template of a workspace. Words go in as JSON, never as markup. One typesetter for each
 * workspace of the process: opening fonts costs more than a document does.
 * @throws DomainError `TypesetterFailed` with the typesetter's own diagnostics
 */
export function setTemplate<Output>(
  workspace: string,
  { main, inputs, files = new Map(), read }: Setting<Output>,
): Output {
  const typst = typesetters.get(workspace) ?? NodeCompiler.create({ workspace, fontArgs });
  typesetters.set(workspace, typst);
  try {
    for (const [name, bytes] of files) typst.mapShadow(join(workspace, name), Buffer.from(bytes));
    const outcome = typst.compile({ mainFilePath: join(workspace, main), inputs });
    if (outcome.result && !outcome.hasError()) return read(typst, outcome.result);
    const error = outcome.takeError();
    throw new DomainError('TypesetterFailed', {
      diagnostics: error ? typst.fetchDiagnostics(error) : [],
    });
  } finally {
    if (files.size > 0) typst.resetShadow();
    // Else the memoised layout of every document ever set stays in memory. All threads share it: what
    // the last document used is kept, for a thread beside this one may be in the middle of its own.
    typst.evictCache(1);
  }
}

const fontArgs = [{ fontBlobs: Object.values(tinosFonts()) }];
