import { WorkHands, type WorkItem } from '#engine';
import { DomainError, vietnamDay, type Clock, type PersonId } from '#kernel';
import { absencesCoveredBy, listBodies, listPosts, whoMayHaveLeft } from '#modules/organisation';
import type { DocumentTypeCode } from '#nd30';
import { CLOCK, statement, systemActor, UnitOfWork, type Transaction } from '#platform';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { isItsPost } from '../work/acting-for.js';

interface Claimed extends Pick<WorkItem, 'instanceId' | 'key' | 'role' | 'unitId'> {
  readonly heldBy: PersonId;
  readonly docType: DocumentTypeCode | null;
}

/** What some people have taken of all that was addressed to a post. */
const claimedBy = statement<Claimed>(
  'journey.claimed_by',
  `SELECT w.instance_id AS "instanceId", w.key, w.role, w.unit_id AS "unitId",
          w.held_by AS "heldBy", d.doc_type AS "docType"
     FROM engine.open_work_summary w
     LEFT JOIN drafting.document_summary d ON d.body_id = w.body_id AND d.id = w.instance_id
    WHERE w.body_id = platform.current_body() AND w.waits_for = ANY ($1::text[])
      AND w.held_as = 'claimed' AND w.role IS NOT NULL`,
);

/**
 * Whoever took work of a post keeps it while he holds the post or stands in for somebody who does.
 * Then it lies before those of the post again: whoever was absent finds it on his desk.
 */
@Injectable()
export class ClaimSweep {
  private readonly log = new Logger('ClaimSweep');

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly hands: WorkHands,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Returns how much work was let go. */
  async sweep(): Promise<number> {
    const at = this.clock.now();
    let released = 0;
    for (const { bodyId } of await listBodies(this.unitOfWork)) {
      const lapsed = await this.unitOfWork.inBody(bodyId, (tx) => lapsedOn(tx, vietnamDay(at)));
      for (const claim of lapsed) {
        try {
          await this.unitOfWork.inBody(bodyId, (tx) => this.release(tx, claim, at));
          released += 1;
        } catch (error) {
          if (error instanceof DomainError) continue;
          this.log.error(`${claim.key} of ${claim.instanceId} was not let go: ${String(error)}`);
        }
      }
    }
    return released;
  }

  /** Refused by name when it has changed hands or was done since it was looked at. */
  private release(tx: Transaction, claim: Claimed, at: Date): Promise<unknown> {
    const actor = { ...systemActor, authority: 'Hết thời gian giữ vị trí hoặc làm thay' };
    return this.hands.hand(tx, claim, () => ({
      act: { type: 'release', by: claim.heldBy, at },
      actor,
    }));
  }
}

async function lapsedOn(tx: Transaction, day: string): Promise<readonly Claimed[]> {
  const lapsed: Claimed[] = [];
  const claims = await tx.all(claimedBy, [await whoMayHaveLeft(tx, day)]);
  const posts = claims.length > 0 ? await listPosts(tx, day) : [];
  for (const claim of claims) {
    const absences = await absencesCoveredBy(tx, claim.heldBy, day, claim.docType);
    const people = [claim.heldBy, ...absences.map(({ absentId }) => absentId)];
    const mayStillDo = posts.some(
      (post) => people.includes(post.personId) && isItsPost(claim, post),
    );
    if (!mayStillDo) lapsed.push(claim);
  }
  return lapsed;
}
