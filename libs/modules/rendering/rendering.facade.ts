import type { Result } from '#kernel';
import type { FrozenDraft } from '#nd30';
import { Injectable } from '@nestjs/common';
import { RenderPool } from './render-pool.js';
import type { RenderedDocument, RenderFinding } from './rendered-document.js';

/** Turns versions into PDF files. Same version, same bytes. */
@Injectable()
export class RenderingFacade {
  constructor(private readonly pool: RenderPool) {}

  /**
   * Typesets a version, merges its attached annexes (bytes by SHA-256) and reserves the fields of
   * both signatures. A fault of the content is a finding; anything else throws, and the job retries.
   */
  renderPrepared(
    draft: FrozenDraft,
    attached: ReadonlyMap<string, Uint8Array>,
  ): Promise<Result<RenderedDocument, readonly RenderFinding[]>> {
    return this.pool.render({ canonical: draft.canonical, attached });
  }
}
