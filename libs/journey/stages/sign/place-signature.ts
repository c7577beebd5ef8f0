import { DomainError } from '#kernel';
import { DraftingFacade } from '#modules/drafting';
import { bodyCalendar } from '#modules/organisation';
import { mayBePlan } from '#modules/planning';
import { RegistryFacade, type EntryId } from '#modules/registry';
import type { CompletedIntent, SigningIntent } from '#modules/signing';
import { Injectable } from '@nestjs/common';
import type { Step } from '../../journey-desk.js';
import type { EventOf } from '../../journey-events.js';
import { issueBy, sendBy } from '../../legal-deadlines.js';
import { planFollows } from '../plan/follow-plan.js';
import { demandSignersAuthority } from '../../signer-authority.js';

/** What a signature that came, at once or much later, means for the document. */
@Injectable()
export class PlaceSignature {
  constructor(
    private readonly drafting: DraftingFacade,
    private readonly registry: RegistryFacade,
  ) {}

  /** The leader signed: with authority that is alive at this moment. One too late gives the wish up. */
  async signed(
    step: Step,
    { intentId }: SigningIntent,
    completed: CompletedIntent,
  ): Promise<EventOf<'signing.complete' | 'signing.abandon'>> {
    const { tx, at, by } = step;
    if (!completed.placed) return { type: 'signing.abandon', intentId, reason: completed.reason };
    const { basis } = await demandSignersAuthority(this.drafting, step);
    return {
      type: 'signing.complete',
      ...by,
      intentId,
      pdf: completed.signature.afterSha256,
      deadline: issueBy(at, await bodyCalendar(tx)),
      authority: basis,
    };
  }

  /** The seal stands: the register knows the file. */
  async sealed(
    { tx, documentId, journey, at, by }: Step,
    { intentId }: SigningIntent,
    completed: CompletedIntent,
  ): Promise<EventOf<'sealing.complete'>> {
    if (!completed.placed) throw new DomainError(completed.reason);
    const { afterSha256 } = completed.signature;
    const annexes = completed.annexes.map(({ title, afterSha256: pdf }) => ({ title, pdf }));
    const entryId = journey.context.registration?.entryId as EntryId;
    await this.registry.markSealed(tx, entryId, afterSha256, at);
    if (mayBePlan(journey.context.docType)) await tx.enqueue(planFollows(documentId, 'issued'));
    return {
      type: 'sealing.complete',
      ...by,
      intentId,
      pdf: afterSha256,
      ...(annexes.length > 0 ? { annexes } : {}),
      deadline: sendBy(at, await bodyCalendar(tx)),
    };
  }
}
