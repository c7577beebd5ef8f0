import { DomainError, fail, ok, sha256Hex, type Result } from '#kernel';
import {
  mergeAttachedAnnexes,
  nd30of2020,
  thaw,
  tinosFonts,
  typeset,
  typesetAnnexes,
  type AttachedFile,
  type EmbeddedFile,
  type FrozenDraft,
} from '#nd30';
import { namedAnnex, prepareFields } from '#pades';
import { fieldPlaces } from './field-places.js';
import { isContentFault, renderFinding } from './render-finding.js';
import type { RenderedAnnex, RenderedDocument, RenderFinding } from './rendered-document.js';

/** What a thread needs to know of a version. */
export interface RenderRequest {
  /** For signing, or only to be looked at while it is written. */
  readonly purpose: 'signing' | 'preview';
  /** The stored bytes of the version. */
  readonly canonical: Uint8Array;
  /** Attached annexes by SHA-256. */
  readonly attached: ReadonlyMap<string, Uint8Array>;
  /** Files that travel inside the PDF, under both signatures. */
  readonly embedded?: readonly EmbeddedFile[];
}

export type Rendering = Result<RenderedDocument, readonly RenderFinding[]>;

/** Frozen version → typeset pages → merged annexes → reserved fields. */
export async function renderPrepared(request: RenderRequest): Promise<Rendering> {
  const { canonical, attached, embedded } = request;
  try {
    const version = thaw(Buffer.from(canonical));
    const files = [...attached].map(([fileName, bytes]) => ({ fileName, bytes }));
    const annexes = await renderAnnexes(version, files);
    const pages = await typeset(version, nd30of2020, embedded);
    const whole = await mergeAttachedAnnexes(pages, files);
    const named = annexes.map((annex) => namedAnnex(annex.title, annex.pdf));
    const places = fieldPlaces(whole.places);
    const pdf = Buffer.from(prepareFields(whole.pdf, places, tinosFonts(), named));
    return ok({ pdf, sha256: sha256Hex(pdf), pages: whole.pages, annexes });
  } catch (error) {
    if (error instanceof DomainError && isContentFault(error)) return fail([renderFinding(error)]);
    throw error;
  }
}

/** Each annex that is a file of its own, with its pages. */
async function renderAnnexes(
  version: FrozenDraft,
  files: readonly AttachedFile[],
): Promise<readonly RenderedAnnex[]> {
  const rendered: RenderedAnnex[] = [];
  for (const annex of await typesetAnnexes(version)) {
    const { title, pdf, pages } = await mergeAttachedAnnexes(annex, files);
    rendered.push({ title, pdf: Buffer.from(pdf), pages });
  }
  return rendered;
}
