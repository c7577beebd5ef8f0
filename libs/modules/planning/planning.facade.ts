import type { DocumentId, Ids } from '#kernel';
import { IDS, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { ReplacePlan } from './leftover/replace-plan.js';
import { BringToLife, type IssuedPlan } from './use-cases/bring-to-life.js';
import { EndPlan } from './use-cases/end-plan.js';
import { keepReported, type Reported } from './use-cases/keep-reported.js';

/** What the journey and the reporting room may ask of the room of living plans, inside its own transaction. */
@Injectable()
export class PlanningFacade {
  constructor(
    private readonly birth: BringToLife,
    private readonly ending: EndPlan,
    private readonly replacing: ReplacePlan,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  /** Every row of an issued plan becomes work; false when it is no plan, or lives already. */
  bringToLife(tx: Transaction, plan: IssuedPlan): Promise<boolean> {
    return this.birth.of(tx, plan);
  }

  /** Figures of targets from the return of a unit that was accepted. */
  keepReported(tx: Transaction, reported: Reported): Promise<void> {
    return keepReported(tx, this.ids, reported);
  }

  /** The plan was recalled: what is open of it closes, with the reason. */
  close(tx: Transaction, planId: DocumentId, reason: string): Promise<void> {
    return this.ending.close(tx, planId, reason);
  }

  /** Another plan, which lives, takes its place: rows that are the same go on there, work on others is asked about. */
  replace(tx: Transaction, planId: DocumentId, successorId: DocumentId): Promise<void> {
    return this.replacing.by(tx, planId, successorId);
  }
}
