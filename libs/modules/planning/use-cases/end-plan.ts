import type { Clock, DocumentId, Ids } from '#kernel';
import { CLOCK, IDS, systemActor, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { CarryRow } from '../leftover/carry-row.js';
import { openTasksOf } from '../store/ending.sql.js';
import { endPlan, holdPlan } from '../store/plans.sql.js';
import { RestInFramework } from './rest-in-framework.js';

/** A plan that was recalled: what is open of it closes, with the reason. */
@Injectable()
export class EndPlan {
  constructor(
    private readonly carrying: CarryRow,
    private readonly framework: RestInFramework,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  async close(tx: Transaction, planId: DocumentId, reason: string): Promise<void> {
    const plan = await tx.one(holdPlan, [planId]);
    if (plan?.state !== 'alive') return;
    await tx.run(endPlan, [planId, 'closed', null]);
    for (const { id } of await tx.all(openTasksOf, [planId])) {
      await this.carrying.cancel(tx, id, reason, systemActor);
    }
    await this.framework.wake(tx, planId);
    await tx.record({
      ...{ id: this.ids.next<'TrailEvent'>(), bodyId: tx.bodyId, at: this.clock.now() },
      ...{ actor: systemActor, action: 'PlanClosed', subject: { type: 'plan', id: planId } },
      ...{ subjectVersion: 2, data: { reason } },
    });
  }
}
