import type { DocumentView } from '#contracts';
import { Engine, WorkHands } from '#engine';
import { DomainError, type Clock, type DocumentId, type PersonId } from '#kernel';
import { DispatchFacade } from '#modules/dispatch';
import { DraftingFacade } from '#modules/drafting';
import { abilitiesOf, can, demand, type Actor } from '#modules/organisation';
import { ReviewFacade } from '#modules/review';
import { LongTermFacade, SigningFacade } from '#modules/signing';
import { documentTypes } from '#nd30';
import { CLOCK, statement, UnitOfWork, type Transaction } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { documentFacts } from '../../document-facts.js';
import type { JourneyContext } from '../../journey-context.js';
import type { Journey } from '../../journey-desk.js';
import type { JourneyEvent } from '../../journey-events.js';
import { stateNames, workNames } from '../../names.js';
import { actsOnDelivery, possibleActs, tasksOf } from '../../possible-acts.js';
import { directoryOf } from './directory.js';
import { refusedAsMovedOn } from '../../work/moved-on.js';
import { namedRefusal } from '../../work/named-refusal.js';
import { openWorkOf } from './open-work.js';
import { participantsOf } from './participants.js';
import { stationsOf } from '../way/stations.js';
import { toldDelivery, toldLongTerm, toldReview, toldSignature } from './told-rooms.js';
import { toldVersion } from './told-version.js';
import { documentRoute } from './document-route.js';
import { lastReturnOf, stepsOf } from '../way/way-steps.js';

const summaryTimes = statement<{ createdAt: Date; updatedAt: Date }>(
  'journey.summary_times',
  `SELECT created_at AS "createdAt", updated_at AS "updatedAt" FROM engine.instance_summary
    WHERE body_id = platform.current_body() AND id = $1`,
);

const draftersOfText = statement<{ id: PersonId }>(
  'journey.drafters_of_text',
  `SELECT person_id AS id FROM drafting.drafter_summary
    WHERE body_id = platform.current_body() AND document_id = $1 ORDER BY person_id`,
);

/** One document with all its page shows, for somebody who may read it. */
@Injectable()
export class ReadDocument {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly engine: Engine,
    private readonly hands: WorkHands,
    private readonly drafting: DraftingFacade,
    private readonly review: ReviewFacade,
    private readonly signing: SigningFacade,
    private readonly longTerm: LongTermFacade,
    private readonly dispatch: DispatchFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  view(actor: Actor, documentId: DocumentId): Promise<DocumentView> {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) =>
      this.viewOf(tx, actor, await this.readable(tx, actor, documentId)),
    );
  }

  /** The route it goes in this round, as the reader sees it. */
  route(actor: Actor, documentId: DocumentId) {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) => {
      const journey = await this.readable(tx, actor, documentId);
      const open = await this.hands.open(tx, documentId);
      const directory = await directoryOf(tx);
      return documentRoute(journey, { actor, open, directory, now: this.clock.now() });
    });
  }

  /**
   * The journey of a document the actor may read. Whoever could when he was asked is told what became
   * of it; everybody else, that there is none.
   */
  async readable(tx: Transaction, actor: Actor, documentId: DocumentId): Promise<Journey> {
    const journey = await this.engine.load<JourneyContext, JourneyEvent>(tx, documentId);
    const participants = await participantsOf(tx, documentId);
    try {
      demand(actor, 'read', 'Document', documentFacts(journey, participants));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const refusal = await refusedAsMovedOn(tx, error, { actor, action: 'read', journey });
      if (refusal === error) throw error;
      throw namedRefusal(refusal, await directoryOf(tx), await this.hands.open(tx, documentId));
    }
    return journey;
  }

  /** Whether the actor may read it; whoever may not is told nothing, not even that it exists. */
  async mayRead(tx: Transaction, actor: Actor, documentId: DocumentId): Promise<boolean> {
    const facts = await this.facts(tx, documentId).catch(unknown);
    return facts !== null && can(abilitiesOf(actor), 'read', 'Document', facts);
  }

  /** What the abilities are asked about a document, as it is stored. */
  async facts(tx: Transaction, documentId: DocumentId) {
    const journey = await this.engine.load<JourneyContext, JourneyEvent>(tx, documentId);
    return documentFacts(journey, await participantsOf(tx, documentId));
  }

  private annexFiles(
    tx: Transaction,
    { annexFiles = [] }: JourneyContext,
  ): Promise<DocumentView['annexFiles']> {
    return Promise.all(
      annexFiles.map(async ({ title, pages, prepared, issued }, index) => ({
        ...{ position: index + 1, title, pages, preparedPdf: prepared, issuedPdf: issued },
        longTerm: toldLongTerm(issued ? await this.longTerm.of(tx, issued) : undefined),
      })),
    );
  }

  private async viewOf(tx: Transaction, actor: Actor, journey: Journey): Promise<DocumentView> {
    const documentId = journey.id as DocumentId;
    const { context, state } = journey;
    const { version, registration } = context;
    const copy = await this.drafting.workingCopy(tx, documentId);
    const times = await tx.one(summaryTimes, [documentId]);
    if (!times) throw new DomainError('SubjectIsUnknown', { id: documentId });
    const directory = await directoryOf(tx);
    const drafters = (await tx.all(draftersOfText, [documentId])).map(({ id }) => id);
    const reviews = await this.review.actsOf(tx, documentId);
    const deliveries = await this.dispatch.deliveriesOf(tx, documentId);
    const steps = await stepsOf(tx, documentId);
    const work = await this.hands.open(tx, documentId);
    const open = await openWorkOf(tx, work, actor, journey, this.clock.now());
    const longTerm = context.issuedPdf ? await this.longTerm.of(tx, context.issuedPdf) : undefined;
    const lastReturn = await lastReturnOf(tx, documentId, steps, reviews);
    return {
      id: documentId,
      docType: context.docType,
      typeName: documentTypes[context.docType].name,
      subject: copy.content.subject,
      state: state as DocumentView['state'],
      stateName: stateNames[state] ?? state,
      unitId: context.unitId,
      unitName: directory.unit(context.unitId),
      createdBy: context.creator,
      createdByName: directory.person(context.creator),
      round: context.round,
      code: registration?.code ?? null,
      late: context.late,
      waitsFor: open.map(({ who }) => who).join(', ') || null,
      dueAt: open[0]?.dueAt?.toISOString() ?? null,
      createdAt: times.createdAt.toISOString(),
      updatedAt: times.updatedAt.toISOString(),
      workingRevision: copy.revision,
      drafters: drafters.map((id) => ({ id, name: directory.person(id) })),
      version: version && (await toldVersion(tx, this.drafting, version, directory)),
      stations: stationsOf({
        state,
        context,
        steps,
        open,
        lastReturn,
        deliveries: deliveries.map((one) => ({
          receiver: one.receiverName,
          state: one.state,
          reason: one.refusalReason ?? one.waiveReason,
        })),
        iDraft: drafters.includes(actor.personId),
        nameOf: directory.person,
        now: this.clock.now(),
      }),
      lastReturn: lastReturn && {
        by: lastReturn.by && directory.person(lastReturn.by),
        at: lastReturn.at.toISOString(),
        reason: lastReturn.reason,
        round: lastReturn.round,
      },
      waitingFor: open.map(({ since, dueAt, advice, workActs, ...work }) => ({
        ...work,
        advice: [...advice],
        workActs: [...workActs],
        since: since.toISOString(),
        dueAt: dueAt?.toISOString() ?? null,
      })),
      acts: [...possibleActs(actor, journey, work)],
      myTasks: tasksOf(actor, journey, work).map(({ key, kind }) => ({
        key,
        kind,
        kindName: workNames[kind] ?? kind,
      })),
      preparedPdf: context.preparedPdf,
      leaderPdf: context.leaderPdf,
      issuedPdf: context.issuedPdf,
      longTerm: toldLongTerm(longTerm),
      pages: context.pages,
      annexFiles: await this.annexFiles(tx, context),
      registration: registration && {
        code: registration.code,
        number: registration.number,
        date: registration.date,
      },
      deadline: context.deadline,
      reviews: reviews.map((act) => toldReview(act, directory)),
      signatures: (await this.signing.signaturesOf(tx, documentId)).map((one) =>
        toldSignature(one, directory),
      ),
      deliveries: deliveries.map((one) =>
        toldDelivery(one, actsOnDelivery(actor, journey, one.deliveryId)),
      ),
    };
  }
}

function unknown(error: unknown): null {
  if (error instanceof DomainError && error.code === 'SubjectIsUnknown') return null;
  throw error;
}
