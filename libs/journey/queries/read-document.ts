import { X509Certificate } from 'node:crypto';
import type { DocumentView } from '#contracts';
import { Engine } from '#engine';
import { DomainError, type DocumentId } from '#kernel';
import { DispatchFacade } from '#modules/dispatch';
import { DraftingFacade } from '#modules/drafting';
import { demand, listPeople, listUnits, type Actor } from '#modules/organisation';
import { ReviewFacade } from '#modules/review';
import { SigningFacade } from '#modules/signing';
import { documentTypes } from '#nd30';
import { statement, UnitOfWork, type Transaction } from '#platform';
import { Injectable } from '@nestjs/common';
import { documentFacts } from '../document-facts.js';
import type { JourneyContext, SubmittedVersion } from '../journey-context.js';
import type { Journey } from '../journey-desk.js';
import type { JourneyEvent } from '../journey-events.js';
import { roleNames, stateNames, workNames } from '../names.js';
import { possibleActs, tasksOf } from '../possible-acts.js';
import { participantsOf } from './participants.js';

interface OpenItem {
  readonly key: string;
  readonly kind: string;
  readonly personId: string | null;
  readonly role: keyof typeof roleNames | null;
  readonly unitId: string | null;
  readonly openedAt: Date;
  readonly dueAt: Date | null;
}

const openItems = statement<OpenItem>(
  'journey.open_items',
  `SELECT key, kind, person_id AS "personId", role, unit_id AS "unitId", opened_at AS "openedAt",
          due_at AS "dueAt"
     FROM engine.open_work_summary
    WHERE body_id = platform.current_body() AND instance_id = $1 ORDER BY opened_at, key`,
);

const summaryTimes = statement<{ createdAt: Date; updatedAt: Date }>(
  'journey.summary_times',
  `SELECT created_at AS "createdAt", updated_at AS "updatedAt" FROM engine.instance_summary
    WHERE body_id = platform.current_body() AND id = $1`,
);

type NameOf = (id: string) => string;

/** One document with all its page shows, for somebody who may read it. */
@Injectable()
export class ReadDocument {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly engine: Engine,
    private readonly drafting: DraftingFacade,
    private readonly review: ReviewFacade,
    private readonly signing: SigningFacade,
    private readonly dispatch: DispatchFacade,
  ) {}

  view(actor: Actor, documentId: DocumentId): Promise<DocumentView> {
    return this.unitOfWork.inBody(actor.bodyId, async (tx) =>
      this.viewOf(tx, actor, await this.readable(tx, actor, documentId)),
    );
  }

  /** The journey of a document the actor may read; whoever may not is told that there is none. */
  async readable(tx: Transaction, actor: Actor, documentId: DocumentId): Promise<Journey> {
    const journey = await this.engine.load<JourneyContext, JourneyEvent>(tx, documentId);
    const participants = await participantsOf(tx, documentId);
    demand(actor, 'read', 'Document', documentFacts(journey, participants));
    return journey;
  }

  /** What the abilities are asked about a document, as it is stored. */
  async facts(tx: Transaction, documentId: DocumentId) {
    const journey = await this.engine.load<JourneyContext, JourneyEvent>(tx, documentId);
    return documentFacts(journey, await participantsOf(tx, documentId));
  }

  private async viewOf(tx: Transaction, actor: Actor, journey: Journey): Promise<DocumentView> {
    const documentId = journey.id as DocumentId;
    const { context, state } = journey;
    const copy = await this.drafting.workingCopy(tx, documentId);
    const times = await tx.one(summaryTimes, [documentId]);
    if (!times) throw new DomainError('SubjectIsUnknown', { id: documentId });
    const nameOf = namesOf(await listPeople(tx));
    const { registration } = context;
    return {
      id: documentId,
      docType: context.docType,
      typeName: documentTypes[context.docType].name,
      subject: copy.content.subject,
      state: state as DocumentView['state'],
      stateName: stateNames[state] ?? state,
      unitId: context.unitId,
      createdBy: context.creator,
      round: context.round,
      code: registration?.code ?? null,
      late: context.late,
      createdAt: times.createdAt.toISOString(),
      updatedAt: times.updatedAt.toISOString(),
      workingRevision: copy.revision,
      version: await this.versionOf(tx, context.version, nameOf),
      waitingFor: await this.waitingFor(tx, documentId, nameOf),
      acts: [...possibleActs(actor, journey)],
      myTasks: tasksOf(actor, journey).map(({ key, kind }) => ({ key, kind })),
      preparedPdf: context.preparedPdf,
      leaderPdf: context.leaderPdf,
      issuedPdf: context.issuedPdf,
      pages: context.pages,
      registration: registration && {
        code: registration.code,
        number: registration.number,
        date: registration.date,
      },
      deadline: context.deadline,
      reviews: (await this.review.actsOf(tx, documentId)).map((act) => ({
        round: act.round,
        task: act.task,
        kind: act.kind,
        decision: act.decision,
        by: { id: act.personId, name: nameOf(act.personId) },
        note: act.note,
        at: act.at.toISOString(),
        contentHash: act.contentHash,
      })),
      signatures: (await this.signing.signaturesOf(tx, documentId)).map((one) => ({
        kind: one.kind,
        by: { id: one.personId, name: nameOf(one.personId) },
        form: one.form,
        certificateSubject: commonName(one.certificatePem),
        signedAt: one.signedAt.toISOString(),
        afterSha256: one.afterSha256,
      })),
      deliveries: (await this.dispatch.deliveriesOf(tx, documentId)).map((one) => ({
        id: one.deliveryId as DocumentView['deliveries'][number]['id'],
        receiver: one.receiverName,
        state: one.state,
        reason: one.refusalReason ?? one.waiveReason,
        lastError: one.lastError,
        attempts: one.attempts,
        statuses: [...one.statuses],
        packageSha256: one.packageSha256,
      })),
    };
  }

  private async versionOf(
    tx: Transaction,
    submitted: SubmittedVersion | null,
    nameOf: NameOf,
  ): Promise<DocumentView['version']> {
    if (!submitted) return null;
    const { number, frozenAt } = await this.drafting.version(tx, submitted.versionId);
    return {
      id: submitted.versionId,
      number,
      contentHash: submitted.contentHash,
      frozenAt: frozenAt.toISOString(),
      drafters: submitted.drafters.map((id) => ({ id, name: nameOf(id) })),
      signer: { id: submitted.signer, name: nameOf(submitted.signer) },
    };
  }

  private async waitingFor(
    tx: Transaction,
    documentId: DocumentId,
    nameOf: NameOf,
  ): Promise<DocumentView['waitingFor']> {
    const units = new Map((await listUnits(tx)).map(({ id, name }) => [id as string, name]));
    return (await tx.all(openItems, [documentId])).map((item) => ({
      key: item.key,
      kind: item.kind,
      kindName: workNames[item.kind] ?? item.kind,
      who: item.personId
        ? nameOf(item.personId)
        : [item.role && roleNames[item.role], item.unitId && units.get(item.unitId)]
            .filter(Boolean)
            .join(' – '),
      since: item.openedAt.toISOString(),
      dueAt: item.dueAt?.toISOString() ?? null,
    }));
  }
}

const commonName = (pem: string): string =>
  /^CN=(.+)$/m.exec(new X509Certificate(pem).subject)?.[1] ?? '';

function namesOf(people: readonly { readonly id: string; readonly name: string }[]): NameOf {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}
