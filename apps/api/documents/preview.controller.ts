import { editingContract } from '#contracts';
import { ReadDocument } from '#journey';
import { DomainError } from '#kernel';
import { DraftingFacade } from '#modules/drafting';
import { RenderingFacade, type RenderFinding } from '#modules/rendering';
import { UnitOfWork } from '#platform';
import { Controller } from '@nestjs/common';
import type { Call } from '../serving/call.js';
import { Serves } from '../serving/serves.js';

const contract = editingContract.preview;

@Controller()
export class PreviewController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: ReadDocument,
    private readonly drafting: DraftingFacade,
    private readonly rendering: RenderingFacade,
  ) {}

  @Serves(contract)
  async preview({ actor, params: { documentId }, query: { revision } }: Call<typeof contract>) {
    const text = await this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      await this.documents.readable(tx, actor, documentId);
      return this.drafting.textToPreview(tx, documentId, revision);
    });
    const rendering = await this.rendering.preview(
      text.content,
      await this.drafting.attachedFiles(text),
    );
    if (!rendering.ok) throw this.cannotBeSet(text.content, rendering.error);
    return { bytes: rendering.value.pdf, fileName: `${documentId}-ban-dang-soan-${revision}.pdf` };
  }

  /** Places are told as the editor names them, where the fault is one node's. */
  private cannotBeSet(
    content: Parameters<DraftingFacade['places']>[0],
    findings: readonly RenderFinding[],
  ): DomainError {
    const places = this.drafting.places(content);
    const faults = findings.map((one) => ({
      ...one,
      place: (one.nodeId && places.get(one.nodeId)) ?? one.place,
    }));
    const place = faults.map((one) => `${one.place}: ${one.message}`).join(' ');
    return new DomainError('TextCannotBeTypeset', { place, where: faults[0]?.place, faults });
  }
}
