import { vietnamDay, type PersonId } from '#kernel';
import type { Outcome } from '#engine';
import { DraftingFacade } from '#modules/drafting';
import { listReceivers, resolveSignatureBlock } from '#modules/organisation';
import { Inject, Injectable } from '@nestjs/common';
import { JourneyDesk, type Act } from '../journey-desk.js';
import { JOURNEY_SETTINGS, type JourneySettings } from '../journey-settings.js';
import { receiversNamed } from '../receivers-named.js';
import { addressRoute, routeFor } from '../route-definition.js';

export interface Submission extends Act {
  /** The working copy the submitter saw. */
  readonly revision: number;
  readonly signerId: PersonId;
}

/** Freezes the working copy with its signature block and sends it on its route. */
@Injectable()
export class SubmitForReview {
  constructor(
    private readonly desk: JourneyDesk,
    private readonly drafting: DraftingFacade,
    @Inject(JOURNEY_SETTINGS) private readonly settings: JourneySettings,
  ) {}

  submit(submission: Submission): Promise<Outcome> {
    const { documentId, revision, signerId } = submission;
    return this.desk.act(submission, 'submit', async ({ tx, journey, at, by }) => {
      const { docType, unitId } = journey.context;
      const signatureBlock = await resolveSignatureBlock(tx, signerId, docType, vietnamDay(at));
      const version = await this.drafting.freeze(tx, {
        documentId,
        expectedRevision: revision,
        signatureBlock,
        by: by.by,
        at,
      });
      const receivers = receiversNamed(version.draft.content.recipients, await listReceivers(tx));
      return {
        type: 'draft.submit',
        ...by,
        version: {
          versionId: version.versionId,
          contentHash: version.contentHash,
          drafters: version.drafters,
          signer: signerId,
          externalReceivers: receivers.length,
        },
        route: addressRoute(routeFor(this.settings.routes, docType), {
          signer: signerId,
          draftingUnit: unitId,
        }),
      };
    });
  }
}
