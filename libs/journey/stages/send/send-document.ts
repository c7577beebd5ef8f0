import type { Outcome } from '#engine';
import { DomainError, type DocumentId } from '#kernel';
import {
  DispatchFacade,
  type DeliveryId,
  type IssuedDocument,
  type MendedEnvelope,
} from '#modules/dispatch';
import { DraftingFacade } from '#modules/drafting';
import { listReceivers, type Receiver, type ReceiverId } from '#modules/organisation';
import { RegistryFacade, type EntryId } from '#modules/registry';
import { LongTermFacade } from '#modules/signing';
import { documentTypes } from '#nd30';
import type { Transaction } from '#platform';
import { Injectable } from '@nestjs/common';
import type { JourneyContext } from '../../journey-context.js';
import { JourneyDesk, type Act, type Step } from '../../journey-desk.js';

/** The clerk sends the issued document to its receivers, and mends what they refuse. */
@Injectable()
export class SendDocument {
  constructor(
    private readonly desk: JourneyDesk,
    private readonly drafting: DraftingFacade,
    private readonly registry: RegistryFacade,
    private readonly dispatch: DispatchFacade,
    private readonly longTerm: LongTermFacade,
  ) {}

  send(act: Act & { readonly receiverIds: readonly ReceiverId[] }): Promise<Outcome> {
    const { documentId, receiverIds } = act;
    return this.desk.act(act, 'dispatch', async (step) => {
      const { tx, journey, at, by } = step;
      journey.demand({ type: 'dispatch.start', ...by, deliveries: receiverIds });
      const receivers = await this.chosenReceivers(tx, receiverIds);
      const document = await this.issuedDocument(step, documentId);
      const prepared = await this.dispatch.prepareDeliveries(tx, document, receivers, by.by);
      const entryId = journey.context.registration?.entryId as EntryId;
      await this.registry.markDispatched(tx, entryId, at);
      const deliveries = prepared.map(({ deliveryId }) => deliveryId);
      return { type: 'dispatch.start', ...by, deliveries };
    });
  }

  resend(
    act: Act & { readonly deliveryId: DeliveryId; readonly mended: MendedEnvelope },
  ): Promise<Outcome> {
    const { deliveryId, mended } = act;
    return this.desk.act(act, 'dispatch', async ({ tx, journey, by }) => {
      const event = { type: 'dispatch.resend', ...by, delivery: deliveryId } as const;
      journey.demand(event);
      const isOnItsWay = await this.isOnItsWay(tx, act);
      if (isOnItsWay) await this.dispatch.retry(tx, deliveryId, by.by);
      else await this.dispatch.resend(tx, deliveryId, mended, by.by);
      return event;
    });
  }

  waive(act: Act & { readonly deliveryId: DeliveryId; readonly reason: string }): Promise<Outcome> {
    const { deliveryId, reason } = act;
    return this.desk.act(act, 'dispatch', async ({ tx, journey, by }) => {
      const event = { type: 'dispatch.waive', ...by, delivery: deliveryId, reason } as const;
      journey.demand(event);
      await this.dispatch.waive(tx, deliveryId, reason, by.by);
      return event;
    });
  }

  /** Still tried by itself: the same message leaves once more, nothing of it is mended. */
  private async isOnItsWay(
    tx: Transaction,
    { documentId, deliveryId }: Act & { readonly deliveryId: DeliveryId },
  ): Promise<boolean> {
    const all = await this.dispatch.deliveriesOf(tx, documentId);
    const delivery = all.find((one) => one.deliveryId === deliveryId);
    return delivery?.state === 'waiting' && delivery.stoppedAt === null;
  }

  private async chosenReceivers(
    tx: Transaction,
    ids: readonly ReceiverId[],
  ): Promise<readonly Receiver[]> {
    const known = await listReceivers(tx);
    return ids.map((id) => {
      const receiver = known.find((one) => one.id === id);
      if (!receiver) throw new DomainError('ReceiverIsNotKnown', { id });
      return receiver;
    });
  }

  private async issuedDocument(
    { tx, journey }: Step,
    documentId: DocumentId,
  ): Promise<IssuedDocument> {
    const { version, registration, issuedPdf, pages } = journey.context;
    if (!version || !registration || !issuedPdf)
      throw new Error('Only an issued document is sent.');
    const { draft } = await this.drafting.version(tx, version.versionId);
    const { content, signatureBlock } = draft;
    const { number, code, date } = registration;
    const fileCode = code.replaceAll('/', '-');
    return {
      documentId,
      number,
      symbol: content.header.symbol,
      code,
      date,
      docType: content.docType,
      typeName: documentTypes[content.docType].name,
      subject: content.subject,
      urgency: content.urgency,
      signer: {
        authority: signatureBlock.authority === null ? null : `${signatureBlock.authority}.`,
        position: signatureBlock.lines.at(-1) ?? '',
        fullName: signatureBlock.name,
      },
      toPlaces: content.recipients.map(({ text }) => text),
      annexes: content.annexes.map(({ title }) => title),
      pageCount: pages ?? 0,
      pdf: {
        sha256: await this.longTerm.newestOf(tx, issuedPdf),
        fileName: `${fileCode}.pdf`,
      },
      annexFiles: await this.annexesOf(tx, journey.context, fileCode),
    };
  }

  private async annexesOf(
    tx: Transaction,
    { annexFiles = [] }: JourneyContext,
    fileCode: string,
  ): Promise<IssuedDocument['annexFiles']> {
    return Promise.all(
      annexFiles.map(async ({ title, issued }, index) => {
        if (!issued) throw new Error('Only a sealed annex is sent.');
        const sha256 = await this.longTerm.newestOf(tx, issued);
        return { title, sha256, fileName: `${fileCode}-phu-luc-${index + 1}.pdf` };
      }),
    );
  }
}
