import type { Result } from '#kernel';
import { freeze, type DocumentContent, type EmbeddedFile, type FrozenDraft } from '#nd30';
import { Injectable } from '@nestjs/common';
import { markBlanks } from './preview/mark-blanks.js';
import { openSignature } from './preview/open-signature.js';
import { PreviewCache } from './preview/preview-cache.js';
import { RenderPool } from './render-pool.js';
import { reportInThread } from './report/report-in-thread.js';
import type { ReportRequest } from './report/report-pages.js';
import type { RenderedDocument, RenderFinding } from './rendered-document.js';

/** Turns versions into PDF files. Same version, same bytes. */
@Injectable()
export class RenderingFacade {
  private readonly previews = new PreviewCache();

  constructor(private readonly pool: RenderPool) {}

  /**
   * Typesets a version, merges its attached annexes (bytes by SHA-256) and reserves the fields of
   * both signatures. Embedded files travel inside, so that both signatures cover them. A fault of the content is a finding; anything else throws, and the job retries.
   */
  renderPrepared(
    draft: FrozenDraft,
    attached: ReadonlyMap<string, Uint8Array>,
    embedded: readonly EmbeddedFile[] = [],
  ): Promise<Result<RenderedDocument, readonly RenderFinding[]>> {
    const { canonical } = draft;
    return this.pool.render({ purpose: 'signing', canonical, attached, embedded });
  }

  /**
   * Typesets a text as it stands: blanks are printed as marks, annexes that are not at hand by their
   * heading alone, nobody's signature is prepared. The same text is typeset once.
   */
  preview(
    content: DocumentContent,
    attached: ReadonlyMap<string, Uint8Array>,
  ): Promise<Result<RenderedDocument, readonly RenderFinding[]>> {
    const marked = markBlanks(content, new Set(attached.keys()));
    const { canonical, contentHash } = freeze(marked, openSignature);
    return this.previews.of(contentHash, () =>
      this.pool.render({ purpose: 'preview', canonical, attached }),
    );
  }

  /** The printed report on a file's signatures, not yet signed; where it was changed, with pages. */
  report(request: ReportRequest): Promise<Buffer> {
    return reportInThread(request);
  }
}
