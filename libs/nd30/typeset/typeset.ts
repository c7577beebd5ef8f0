import { setImmediate } from 'node:timers/promises';
import { DomainError, type Id } from '#kernel';
import type { FrozenDraft } from '../freeze.js';
import type { Layout } from '../layout/layout.js';
import { nd30of2020 } from '../layout/nd30-2020.js';
import type { AttachedAnnex } from '../model.js';
import { printDocument } from '../printed/print-document.js';
import { assertEveryGlyph } from './glyphs.js';
import { readPlaces, type Places } from './places.js';
import { runTemplate, type AnnexPage } from './typst.js';

/** Typeset pages, before any field or signature. The same version gives the same bytes. */
export interface TypesetDocument {
  /** PDF/A-2a, tagged; PDF/A-2b, untagged, where annexes of other files follow. */
  readonly pdf: Uint8Array;
  readonly places: Places;
  readonly pages: number;
  /** Annexes that come as files of their own, each after its heading's page. */
  readonly awaited: readonly AwaitedAnnex[];
}

export interface AwaitedAnnex {
  readonly id: Id<'Node'>;
  readonly title: string;
  readonly sha256: string;
  /** Page of the annex's heading, counted from 0. */
  readonly headingPage: number;
}

/**
 * Typesets a frozen version by the layout rules of NĐ 30/2020/NĐ-CP.
 * @throws DomainError `SecretDocumentIsNotTypeset`, `GlyphIsMissing`, `LetteredPointsExceedAlphabet`,
 * `TypesetterFailed`
 */
export async function typeset(
  frozen: FrozenDraft,
  layout: Layout = nd30of2020,
): Promise<TypesetDocument> {
  const { secrecy, annexes } = frozen.content;
  if (secrecy !== 'none') throw new DomainError('SecretDocumentIsNotTypeset', { secrecy });
  const attached = annexes.filter((annex) => annex.kind === 'attached');
  const printed = printDocument(frozen, layout);
  assertEveryGlyph(printed);
  const output = runTemplate(printed, layout, { tagged: attached.length === 0 });
  // The typesetter's documents are freed by finalizers, which run between turns of the event loop.
  await setImmediate();
  return {
    pdf: output.pdf,
    places: readPlaces(output.placeholders),
    pages: output.pages,
    awaited: attached.map((annex) => awaited(annex, output.annexPages)),
  };
}

function awaited(
  { id, title, sha256 }: AttachedAnnex,
  annexPages: readonly AnnexPage[],
): AwaitedAnnex {
  const heading = annexPages.find((page) => page.id === id);
  if (!heading) throw new DomainError('AnnexHeadingIsMissing', { nodeId: id });
  return { id, title, sha256, headingPage: heading.page };
}
