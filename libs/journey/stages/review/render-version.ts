import { DomainError, type BodyId, type DocumentId, type VersionId, type Clock } from '#kernel';
import { Engine } from '#engine';
import { DraftingFacade } from '#modules/drafting';
import { RenderingFacade } from '#modules/rendering';
import { ReportsFacade } from '#modules/reporting';
import { BlobStore, CLOCK, JobHandlers, systemActor, UnitOfWork } from '#platform';
import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { JourneyContext, PreparedAnnex } from '../../journey-context.js';
import type { EventOf, JourneyEvent } from '../../journey-events.js';
import { offeredTimes } from './offered-times.js';

/** The job behind a submission: the version becomes the PDF that reviewers read and signers sign. */
@Injectable()
export class RenderVersion implements OnModuleInit {
  private readonly log = new Logger('RenderVersion');

  constructor(
    private readonly jobs: JobHandlers,
    private readonly unitOfWork: UnitOfWork,
    private readonly engine: Engine,
    private readonly drafting: DraftingFacade,
    private readonly reports: ReportsFacade,
    private readonly rendering: RenderingFacade,
    private readonly blobs: BlobStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.on('journey.render', async (payload, attempt) => {
      const documentId = payload['documentId'] as DocumentId;
      const versionId = payload['versionId'] as VersionId;
      try {
        await this.render(payload.bodyId, documentId, versionId);
      } catch (error) {
        if (!attempt.last) throw error;
        this.log.error(`Version ${versionId} could not be rendered: ${String(error)}`);
        const finding = 'Hệ thống không tạo được bản PDF; hãy trình lại hoặc báo quản trị.';
        await this.tell(payload.bodyId, documentId, {
          type: 'rendering.failed',
          versionId,
          finding,
        });
      }
    });
  }

  /** Once is enough; a second time is told that the document has moved on. */
  async render(bodyId: BodyId, documentId: DocumentId, versionId: VersionId): Promise<void> {
    const { version, embedded } = await this.unitOfWork.inBody(bodyId, async (tx) => ({
      version: await this.drafting.version(tx, versionId),
      embedded: await this.reports.embedded(tx, versionId),
    }));
    const attached = await this.drafting.attachedFiles(version);
    const rendered = await this.rendering.renderPrepared(version.draft, attached, embedded);
    if (!rendered.ok) {
      const finding = rendered.error.map(({ place, message }) => `${place}: ${message}`).join(' ');
      await this.tell(bodyId, documentId, { type: 'rendering.failed', versionId, finding });
      return;
    }
    const { value } = rendered;
    const pdf = await this.blobs.put(value.pdf);
    const annexFiles: PreparedAnnex[] = [];
    for (const annex of value.annexes)
      annexFiles.push({
        ...{ title: annex.title, pages: annex.pages },
        prepared: await this.blobs.put(annex.pdf),
      });
    const pages = annexFiles.reduce((sum, annex) => sum + annex.pages, value.pages);
    const files = annexFiles.length > 0 ? { annexFiles } : {};
    const done = { type: 'rendering.done', versionId, pdf, pages, ...files } as const;
    await this.tell(bodyId, documentId, done);
  }

  /** A version that was withdrawn meanwhile needs no PDF any more. */
  private async tell(bodyId: BodyId, documentId: DocumentId, event: JourneyEvent): Promise<void> {
    try {
      await this.engine.run<JourneyContext, JourneyEvent>(
        { bodyId, instanceId: documentId, at: this.clock.now() },
        async (tx, journey) => ({
          event: opensStages(event)
            ? { ...event, ...(await offeredTimes(tx, journey, this.clock.now())) }
            : event,
          actor: systemActor,
        }),
      );
    } catch (error) {
      const outdated =
        error instanceof DomainError &&
        ['VersionIsCurrent', 'ActIsNotPossibleNow'].includes(error.code);
      if (!outdated) throw error;
      this.log.log(`Document ${documentId} has moved on; its PDF is not needed.`);
    }
  }
}

/** Reviewers are called once the PDF they will judge exists. */
const opensStages = (event: JourneyEvent): event is EventOf<'rendering.done'> =>
  event.type === 'rendering.done';
