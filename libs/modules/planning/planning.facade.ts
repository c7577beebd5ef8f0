import type { DocumentId } from '#kernel';
import type { Transaction } from '#platform';
import { Injectable } from '@nestjs/common';
import { BringToLife, type IssuedPlan } from './use-cases/bring-to-life.js';
import { EndPlan } from './use-cases/end-plan.js';

/** What the journey may ask of the room of living plans, inside its own transaction. */
@Injectable()
export class PlanningFacade {
  constructor(
    private readonly birth: BringToLife,
    private readonly ending: EndPlan,
  ) {}

  /** Every row of an issued plan becomes work; false when it is no plan, or lives already. */
  bringToLife(tx: Transaction, plan: IssuedPlan): Promise<boolean> {
    return this.birth.of(tx, plan);
  }

  /** The plan was recalled: what is open of it closes, with the reason. */
  close(tx: Transaction, planId: DocumentId, reason: string): Promise<void> {
    return this.ending.close(tx, planId, reason);
  }

  /** Another plan, which lives, takes its place; rows that are the same go on there. */
  replace(tx: Transaction, planId: DocumentId, successorId: DocumentId): Promise<void> {
    return this.ending.replace(tx, planId, successorId);
  }
}
