import { setImmediate } from 'node:timers/promises';
import { DomainError, type Id } from '#kernel';
import type { FrozenDraft } from '../freeze.js';
import type { Layout } from '../layout/layout.js';
import { nd30of2020 } from '../layout/nd30-2020.js';
import type { Annex, AttachedAnnex, NodeId } from '../model.js';
import { printDocument } from '../printed/print-document.js';
import type { PrintedAnnexFile, PrintedDocument } from '../printed/printed.js';
import { oneLine } from '../printed/words.js';
import type { EmbeddedFile } from './embedded-file.js';
import { assertEveryGlyph } from './glyphs.js';
import { readPlaces, type Places } from './places.js';
import { runTemplate, type AnnexPage } from './typst.js';

/** Pages of one file, before any field or signature. The same version gives the same bytes. */
export interface TypesetPages {
  /** PDF/A-2a, tagged; 2b, untagged, where pages of other files follow; part 3 with files inside. */
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** Annexes whose pages somebody else made, each after its heading's page. */
  readonly awaited: readonly AwaitedAnnex[];
}

export interface TypesetDocument extends TypesetPages {
  readonly places: Places;
}

/** An annex that is a file beside its document. */
export interface TypesetAnnex extends TypesetPages {
  readonly id: NodeId;
  /** `Phụ lục II: Phân công nhiệm vụ` */
  readonly title: string;
}

export interface AwaitedAnnex {
  readonly id: Id<'Node'>;
  readonly title: string;
  readonly sha256: string;
  /** Page of the annex's heading, counted from 0. */
  readonly headingPage: number;
}

/**
 * Typesets a frozen version by the layout rules of NĐ 30/2020/NĐ-CP; annexes that are files of their
 * own are left out. Embedded files travel inside it, before anybody signs.
 * @throws DomainError `SecretDocumentIsNotTypeset`, `GlyphIsMissing`, `LetteredPointsExceedAlphabet`,
 * `TypesetterFailed`
 */
export async function typeset(
  frozen: FrozenDraft,
  layout: Layout = nd30of2020,
  embedded: readonly EmbeddedFile[] = [],
): Promise<TypesetDocument> {
  const printed = printedWhole(frozen, layout);
  const own = frozen.content.annexes.filter(({ ownFile }) => !ownFile);
  const annexes = printed.annexes.filter(({ id }) => own.some((annex) => annex.id === id));
  const { output, pages } = await set('document', { ...printed, annexes }, own, layout, embedded);
  return { ...pages, places: readPlaces(output.placeholders) };
}

/**
 * Typesets the annexes that are files of their own, in their order; each keeps its number among all
 * annexes. Throws as `typeset`.
 */
export async function typesetAnnexes(
  frozen: FrozenDraft,
  layout: Layout = nd30of2020,
): Promise<readonly TypesetAnnex[]> {
  const apart = frozen.content.annexes.filter(({ ownFile }) => ownFile);
  if (apart.length === 0) return [];
  const printed = printedWhole(frozen, layout);
  const files: TypesetAnnex[] = [];
  for (const annex of apart) {
    const annexes = printed.annexes.filter(({ id }) => id === annex.id);
    const title = `${annexes[0]?.heading}: ${oneLine(annex.title)}`;
    const { pages } = await set('annexFile', { title, annexes }, [annex], layout);
    files.push({ ...pages, id: annex.id, title });
  }
  return files;
}

/** Every character is looked at, wherever it will stand. */
function printedWhole(frozen: FrozenDraft, layout: Layout): PrintedDocument {
  const { secrecy } = frozen.content;
  if (secrecy !== 'none') throw new DomainError('SecretDocumentIsNotTypeset', { secrecy });
  const printed = printDocument(frozen, layout);
  assertEveryGlyph(printed);
  return printed;
}

async function set(
  template: Parameters<typeof runTemplate>[0],
  printed: PrintedDocument | PrintedAnnexFile,
  annexes: readonly Annex[],
  layout: Layout,
  embedded: readonly EmbeddedFile[] = [],
) {
  const attached = annexes.filter((annex) => annex.kind === 'attached');
  const tagged = attached.length === 0;
  const output = runTemplate(template, printed, layout, { tagged, embedded });
  // The typesetter's documents are freed by finalizers, which run between turns of the event loop.
  await setImmediate();
  const pages: TypesetPages = {
    pdf: output.pdf,
    pages: output.pages,
    awaited: attached.map((annex) => awaited(annex, output.annexPages)),
  };
  return { output, pages };
}

function awaited(
  { id, title, sha256 }: AttachedAnnex,
  annexPages: readonly AnnexPage[],
): AwaitedAnnex {
  const heading = annexPages.find((page) => page.id === id);
  if (!heading) throw new DomainError('AnnexHeadingIsMissing', { nodeId: id });
  return { id, title, sha256, headingPage: heading.page };
}
