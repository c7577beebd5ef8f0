import { DomainError, fail, ok, sha256Hex, type Result } from '#kernel';
import {
  mergeAttachedAnnexes,
  nd30of2020,
  thaw,
  tinosFonts,
  typeset,
  type EmbeddedFile,
} from '#nd30';
import { prepareFields } from '#pades';
import { fieldPlaces } from './field-places.js';
import { isContentFault, renderFinding } from './render-finding.js';
import type { RenderedDocument, RenderFinding } from './rendered-document.js';

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
    const pages = await typeset(thaw(Buffer.from(canonical)), nd30of2020, embedded);
    const files = [...attached].map(([fileName, bytes]) => ({ fileName, bytes }));
    const whole = await mergeAttachedAnnexes(pages, files);
    const pdf = Buffer.from(prepareFields(whole.pdf, fieldPlaces(whole.places), tinosFonts()));
    return ok({ pdf, sha256: sha256Hex(pdf), pages: whole.pages });
  } catch (error) {
    if (error instanceof DomainError && isContentFault(error)) return fail([renderFinding(error)]);
    throw error;
  }
}
