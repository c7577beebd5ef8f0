import { DomainError, type Clock, type DocumentId, type UnitId } from '#kernel';
import { DraftingFacade } from '#modules/drafting';
import { demand, trailActor, type Actor } from '#modules/organisation';
import { NameUnits, RollOut, type UnitNameAnswer } from '#modules/planning';
import { CLOCK, UnitOfWork, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { documentFacts } from '../document-facts.js';
import { newJourney } from '../journey-context.js';
import { CreateDocument } from './create-document.js';
import { draftHeader } from './draft-header.js';

interface WantedDraft {
  readonly actor: Actor;
  readonly planId: DocumentId;
  readonly year: number;
  readonly unitId: UnitId;
}

/** What a living plan and the drafting room have to do with each other. */
@Injectable()
export class TendPlan {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly drafting: DraftingFacade,
    private readonly creation: CreateDocument,
    private readonly rolling: RollOut,
    private readonly naming: NameUnits,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Rows of a framework that fall into a year, and what became of each. */
  async fallingInto(tx: Transaction, planId: DocumentId, year: number) {
    const plan = await this.rolling.framework(tx, planId, year);
    const { content } = (await this.drafting.version(tx, plan.versionId)).draft;
    return this.rolling.rows(tx, plan, content, year);
  }

  /** The draft of a yearly plan, whose rows know where they came from. */
  rollOut({ actor, planId, year, unitId }: WantedDraft): Promise<DocumentId> {
    const input = { docType: 'KH', creator: actor.personId, unitId } as const;
    const facts = documentFacts({ state: 'drafted', context: newJourney(input) });
    const by = trailActor(actor, demand(actor, 'create', 'Document', facts));
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      const plan = await this.rolling.framework(tx, planId, year);
      if (plan.state !== 'alive') throw new DomainError('PlanHasEnded');
      const old = (await this.drafting.version(tx, plan.versionId)).draft.content;
      const { header, archive } = await draftHeader(tx, unitId);
      const draft = { year, header: header('KH'), archive };
      const rolled = await this.rolling.draft(tx, plan, old, draft);
      const documentId = await this.creation.begin(tx, {
        ...{ content: rolled.content, unitId, by: actor.personId, at: this.clock.now(), actor: by },
      });
      const made = { documentId, year, rolled, by: actor.personId, actor: by };
      await this.rolling.keep(tx, plan, made);
      return documentId;
    });
  }

  /** The answer is remembered for the body's next texts as well. */
  nameUnit(answer: UnitNameAnswer): Promise<void> {
    const { actor, spelling, meaning } = answer;
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      await this.naming.answer(tx, answer);
      const at = this.clock.now();
      await this.drafting.answerUnitName(tx, { spelling, meaning, by: actor.personId, at });
    });
  }
}
