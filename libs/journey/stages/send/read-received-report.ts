import type { BodyId } from '#kernel';
import { DispatchFacade, type IncomingId } from '#modules/dispatch';
import { SuperiorFacade } from '#modules/reporting';
import { BlobStore, JobHandlers, UnitOfWork } from '#platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';

/** The task behind every document that came: whether it is a report that carries its figures. */
export const readReceivedReport = 'journey.readReceivedReport';

/** A job of its own, so that whatever a PDF carries never keeps its letter from arriving. */
@Injectable()
export class ReadReceivedReport implements OnModuleInit {
  constructor(
    private readonly jobs: JobHandlers,
    private readonly unitOfWork: UnitOfWork,
    private readonly dispatch: DispatchFacade,
    private readonly superior: SuperiorFacade,
    private readonly blobs: BlobStore,
  ) {}

  onModuleInit(): void {
    this.jobs.on(readReceivedReport, ({ bodyId, incomingId }) =>
      this.read(bodyId, incomingId as IncomingId),
    );
  }

  private async read(bodyId: BodyId, incomingId: IncomingId): Promise<void> {
    const document = await this.unitOfWork.inBody(bodyId, (tx) =>
      this.dispatch.incoming(tx, incomingId),
    );
    const { pdfSha256, signaturesValid, arrivedAt, sender } = document;
    const attached = await this.superior.attached(await this.blobs.get(pdfSha256));
    await this.unitOfWork.inBody(bodyId, (tx) =>
      this.superior.take(tx, {
        ...{ incomingId, pdfSha256, attached, signaturesValid, arrivedAt, organId: sender.organId },
      }),
    );
  }
}
