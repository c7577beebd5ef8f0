import type { Clock, DocumentId, UnitId } from '#kernel';
import { demand, trailActor, type Actor } from '#modules/organisation';
import {
  ReportsFacade,
  SuperiorFacade,
  type Letterhead,
  type PeriodId,
  type PeriodKey,
  type PreparedReport,
} from '#modules/reporting';
import { CLOCK, UnitOfWork, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { documentFacts } from '../../document-facts.js';
import { newJourney } from '../../journey-context.js';
import { CreateDocument } from '../draft/create-document.js';
import { draftHeader } from './draft-header.js';

/** The report of a period: a draft like any other, whose figures know where they come from. */
@Injectable()
export class DraftReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: ReportsFacade,
    private readonly superior: SuperiorFacade,
    private readonly creation: CreateDocument,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** From the accepted returns of a period. */
  draft(actor: Actor, periodId: PeriodId): Promise<DocumentId> {
    return this.begin(actor, (tx, from) => this.reports.prepare(tx, periodId, from));
  }

  /** A superior's own, from the reports it received. */
  draftFromReceived(
    actor: Actor,
    wanted: PeriodKey & {
      readonly without?: { readonly organIds: string[]; readonly reason: string } | undefined;
    },
  ): Promise<DocumentId> {
    return this.begin(actor, async (tx, from) => {
      await this.superior.demandReader(tx, actor);
      return this.superior.prepare(tx, { ...wanted, by: actor.personId }, from);
    });
  }

  /** In the unit of the drafter, who edits it from then on. */
  private begin(
    actor: Actor,
    prepare: (tx: Transaction, from: Letterhead) => Promise<PreparedReport>,
  ): Promise<DocumentId> {
    const [at, by] = [this.clock.now(), actor.personId];
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      const { unitId, post } = drafterPost(actor);
      const { header, archive } = await draftHeader(tx, unitId);
      const prepared = await prepare(tx, { header: header('BC'), archive });
      const who = { by, at, actor: trailActor(actor, post) };
      const documentId = await this.creation.begin(tx, {
        ...{ content: prepared.content, unitId, ...who },
      });
      await this.reports.keep(tx, prepared, { documentId, ...who });
      return documentId;
    });
  }

  /** The head of the coordinating unit stops waiting for some. */
  goOn(
    actor: Actor,
    decision: { readonly periodId: PeriodId; readonly unitIds: UnitId[]; readonly reason: string },
  ): Promise<void> {
    return this.unitOfWork.inBody(actor.bodyId, (tx) =>
      this.reports.goOn(tx, { actor, ...decision }),
    );
  }
}

/** The post in which somebody drafts; whoever has none is refused as for any document. */
export function drafterPost(actor: Actor) {
  const own = actor.posts.find(({ role }) => role === 'drafter') ?? actor.posts[0];
  const unitId = own?.unitId ?? ('' as UnitId);
  const input = { docType: 'BC' as const, creator: actor.personId, unitId };
  const facts = documentFacts({ state: 'drafted', context: newJourney(input) });
  return { unitId, post: demand(actor, 'create', 'Document', facts) };
}
