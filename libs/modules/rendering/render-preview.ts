import { DomainError, fail, ok, sha256Hex } from '#kernel';
import { mergeAttachedAnnexes, thaw, typeset } from '#nd30';
import { isContentFault, renderFinding } from './render-finding.js';
import type { Rendering, RenderRequest } from './render-prepared.js';

/** Typeset pages and the annexes that are at hand; no fields, for nobody signs this. */
export async function renderPreview({ canonical, attached }: RenderRequest): Promise<Rendering> {
  try {
    const pages = await typeset(thaw(Buffer.from(canonical)));
    const files = [...attached].map(([fileName, bytes]) => ({ fileName, bytes }));
    const awaited = pages.awaited.filter(({ sha256 }) => attached.has(sha256));
    const whole = await mergeAttachedAnnexes({ ...pages, awaited }, files);
    const pdf = Buffer.from(whole.pdf);
    return ok({ pdf, sha256: sha256Hex(pdf), pages: whole.pages, annexes: [] });
  } catch (error) {
    if (error instanceof DomainError && isContentFault(error)) return fail([renderFinding(error)]);
    throw error;
  }
}
