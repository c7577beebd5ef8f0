import { DomainError, vietnamDay, type PersonId, type UnitId } from '#kernel';
import type { Outcome } from '#engine';
import { DraftingFacade } from '#modules/drafting';
import { listReceivers, resolveSignatureBlock } from '#modules/organisation';
import { ReportsFacade } from '#modules/reporting';
import type { Transaction } from '#platform';
import { Injectable } from '@nestjs/common';
import type { SubmittedVersion } from '../../journey-context.js';
import { JourneyDesk, type Act } from '../../journey-desk.js';
import { contentReviewersOf } from '../../queries/document/content-reviewers.js';
import { receiversNamed } from '../../receivers-named.js';
import type { Route } from '../../route.js';
import { addressSubmission, dueOfRoute } from '../../routes/address-submission.js';
import { RoutesInForce } from '../../routes/routes-in-force.js';

export interface Submission extends Act {
  /** The working copy the submitter saw. */
  readonly revision: number;
  readonly signerId: PersonId;
  /** What the reviewers should know (lời trình). */
  readonly note?: string | undefined;
  /** By when the review is asked for, ISO 8601. */
  readonly dueAt?: string | undefined;
  /** Who of the heads of the drafting unit checks the content; any of them when nobody is named. */
  readonly contentReviewerId?: PersonId | undefined;
}

/** Freezes the working copy with its signature block and sends it on its route. */
@Injectable()
export class SubmitForReview {
  constructor(
    private readonly desk: JourneyDesk,
    private readonly drafting: DraftingFacade,
    private readonly reports: ReportsFacade,
    private readonly routes: RoutesInForce,
  ) {}

  submit(submission: Submission): Promise<Outcome> {
    const { documentId, revision, signerId, note, dueAt, contentReviewerId } = submission;
    return this.desk.act(submission, 'submit', async ({ tx, journey, at, by }) => {
      const { docType, unitId } = journey.context;
      const day = vietnamDay(at);
      if (contentReviewerId) await demandHead(tx, contentReviewerId, unitId, day);
      const signatureBlock = await resolveSignatureBlock(tx, signerId, { docType, unitId }, day);
      const version = await this.drafting.freeze(tx, {
        documentId,
        expectedRevision: revision,
        signatureBlock,
        by: by.by,
        at,
      });
      const { versionId, draft } = version;
      const { subject, addressees, recipients } = draft.content;
      await this.reports.freeze(tx, { documentId, versionId, subject });
      const receivers = receiversNamed([...addressees, ...recipients], await listReceivers(tx));
      const submitted: SubmittedVersion = {
        versionId: version.versionId,
        contentHash: version.contentHash,
        drafters: version.drafters,
        signer: signerId,
        externalReceivers: receivers.length,
        ...(note ? { note } : {}),
        ...(dueAt ? { dueAt: new Date(dueAt).toISOString() } : {}),
        ...(contentReviewerId ? { contentReviewer: contentReviewerId } : {}),
      };
      const submit = { type: 'draft.submit', ...by, version: submitted } as const;
      // What is wrong with the submission itself is said before anybody is looked for.
      journey.demand({ ...submit, route: notAddressed });
      const route = await addressSubmission(tx, await this.routes.of(tx, at), unitId, {
        content: version.draft.content,
        drafters: version.drafters,
        signer: signerId,
        contentReviewer: contentReviewerId,
        day,
      });
      const due = await dueOfRoute(tx, route, journey.context, at);
      return { ...submit, route, ...(due === undefined ? {} : { due }) };
    });
  }
}

const notAddressed: Route = { name: '', version: 1, stages: [] };

/** Head or deputy: both hold the post of a head in the unit that drafts, under their own title. */
async function demandHead(
  tx: Transaction,
  personId: PersonId,
  unitId: UnitId,
  day: string,
): Promise<void> {
  const heads = await contentReviewersOf(tx, unitId, day);
  if (heads.some((head) => head.personId === personId)) return;
  throw new DomainError('ContentReviewerHeadsTheDraftingUnit', { personId, unitId });
}
