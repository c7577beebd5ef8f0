import type { findingsContract, plansContract, ReplyOf } from '#contracts';
import { DomainError, type Clock, type DocumentId, type UnitId } from '#kernel';
import { DraftingFacade, promisesInConflict } from '#modules/drafting';
import { demand, trailActor, type Actor } from '#modules/organisation';
import {
  AgainstLiving,
  NameUnits,
  ReadPlans,
  RollOut,
  type UnitNameAnswer,
} from '#modules/planning';
import type { DocumentContent } from '#nd30';
import { CLOCK, UnitOfWork, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { documentFacts } from '../../document-facts.js';
import { newJourney } from '../../journey-context.js';
import { CreateDocument } from '../draft/create-document.js';
import { draftHeader } from '../compose/draft-header.js';

type Contradictions = ReplyOf<typeof plansContract.contradictions>['contradictions'];

type ContradictionsInDraft = ReplyOf<typeof findingsContract.read>['contradictions'];

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
    private readonly plans: ReadPlans,
    private readonly beside: AgainstLiving,
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

  /** Where living plans say two things about one: values in their texts, days of their tasks. */
  async contradictions(tx: Transaction, year: number | null): Promise<Contradictions> {
    const plans = [];
    for (const plan of await this.plans.living(tx, year)) {
      const { content } = (await this.drafting.version(tx, plan.versionId)).draft;
      plans.push({ plan, content });
    }
    const found: Contradictions[number][] = [];
    for (const [index, a] of plans.entries()) {
      for (const b of plans.slice(index + 1)) {
        for (const [one, other] of promisesInConflict(a.content, b.content)) {
          const first = await this.plans.place(tx, a.plan, one.nodeId, one.clause);
          const second = await this.plans.place(tx, b.plan, other.nodeId, other.clause);
          found.push({
            kind: 'targetValues',
            text: `Cùng một chỉ tiêu nhưng hai mức: ${one.printed} và ${other.printed}.`,
            places: [
              { ...first, says: one.printed },
              { ...second, says: other.printed },
            ],
          });
        }
      }
    }
    return [...found, ...(await this.plans.daysInConflict(tx, year))];
  }

  /** Where a text that is to become a plan says otherwise than the plans that live. */
  async againstLiving(tx: Transaction, content: DocumentContent): Promise<ContradictionsInDraft> {
    const found: ContradictionsInDraft[number][] = [];
    const plans = await this.beside.plans(tx, content);
    for (const plan of plans) {
      const alive = (await this.drafting.version(tx, plan.versionId)).draft.content;
      for (const [one, other] of promisesInConflict(content, alive)) {
        const place = await this.plans.place(tx, plan, other.nodeId, other.clause);
        found.push({
          ...{ kind: 'targetValues', nodeId: one.nodeId, words: one.clause, says: one.printed },
          living: { ...place, says: other.printed },
        });
      }
    }
    return plans.length > 0 ? [...found, ...(await this.beside.days(tx, content))] : [];
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
